-- Few rows, however many events there are: those that wait, and those that failed and are not given up.
create index provider_events_due on provider_events (received_at, provider, event_id)
    where state in ('received', 'failed') and attempts < 20;

-- The last event of a platform, and the events of a range.
create index provider_events_by_provider on provider_events (provider, received_at, event_id);
