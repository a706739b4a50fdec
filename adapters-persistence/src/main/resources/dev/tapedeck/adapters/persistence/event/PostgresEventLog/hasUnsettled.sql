select exists (
    select 1
    from tapedeck.domain_events
    where position >= tapedeck.settled_event_position()
)
