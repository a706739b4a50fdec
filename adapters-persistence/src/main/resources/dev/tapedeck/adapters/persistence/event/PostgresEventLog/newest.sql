select coalesce(max(position), 0)
from domain_events
where position < settled_event_position()
