-- The condition must be exactly that of the index provider_events_due.
select provider, event_id, type, body, state, attempts, error, received_at, handled_at
from tapedeck.provider_events
where state in ('received', 'failed') and attempts < 20
order by received_at, provider, event_id
limit :limit
