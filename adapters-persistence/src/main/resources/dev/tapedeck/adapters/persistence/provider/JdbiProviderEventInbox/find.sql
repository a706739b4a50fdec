select provider, event_id, type, body, state, attempts, error, received_at, handled_at
from tapedeck.provider_events
where provider = :provider and event_id = :eventId
