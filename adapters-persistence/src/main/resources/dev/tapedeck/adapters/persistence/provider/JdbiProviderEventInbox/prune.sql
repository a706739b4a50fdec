delete from tapedeck.provider_events
where (provider, event_id) in (
    select provider, event_id
    from tapedeck.provider_events
    where state in ('handled', 'ignored') and handled_at < :before
    order by handled_at
    limit :limit
    for update skip locked
)
