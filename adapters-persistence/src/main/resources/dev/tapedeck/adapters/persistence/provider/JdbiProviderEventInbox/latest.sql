select provider, event_id, type, body, state, attempts, error, received_at, handled_at
from tapedeck.provider_events
order by received_at desc, provider, event_id
limit :limit
