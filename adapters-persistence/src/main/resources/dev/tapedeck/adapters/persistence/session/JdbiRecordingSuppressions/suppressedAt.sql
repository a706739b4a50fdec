select s.recording_left_off_at
from tapedeck.sessions s
where s.id = :session
  and s.recording_left_off_at is not null
