select exists (
    select 1
    from domain_events
    where position >= settled_event_position()
)
