select position, recording_id, number, owner_id, session_id, type, at
from tapedeck.domain_events e
where recording_id = :recording
  and number > :afterNumber
  and /* owned: e */ true
order by number
limit :limit
