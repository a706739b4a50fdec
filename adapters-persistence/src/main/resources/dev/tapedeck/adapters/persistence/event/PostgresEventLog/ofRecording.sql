select position, recording_id, number, owner_id, session_id, type, at
from tapedeck.domain_events
where recording_id = :recording
  and number > :afterNumber
  and (cast(:owner as uuid) is null or owner_id = :owner)
order by number
limit :limit
