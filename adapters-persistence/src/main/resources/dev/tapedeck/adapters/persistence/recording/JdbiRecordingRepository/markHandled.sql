update provider_events
set state = 'handled',
    attempts = attempts + 1,
    error = null,
    handled_at = :at
where provider = :provider and event_id = :eventId
