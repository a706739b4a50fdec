select position, recording_id, number, owner_id, session_id, type, at
from tapedeck.domain_events e
where /* owned: e */ true
  and position > :position
  and position < tapedeck.settled_event_position()
order by position
limit :limit
