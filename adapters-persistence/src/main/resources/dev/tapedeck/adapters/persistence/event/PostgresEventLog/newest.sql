select coalesce(max(position), 0)
from tapedeck.domain_events
where position < tapedeck.settled_event_position()
