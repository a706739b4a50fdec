update tapedeck.provider_events
set state = :state,
    attempts = attempts + 1,
    error = :error,
    handled_at = :at
where provider = :provider and event_id = :eventId
