select position, recording_id, number, owner_id, session_id, type, at
from domain_events
where position > :position
  and position < settled_event_position()
order by position
limit :limit
