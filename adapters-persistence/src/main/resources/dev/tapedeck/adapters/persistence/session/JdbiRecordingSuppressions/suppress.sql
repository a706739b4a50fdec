update tapedeck.sessions
set recording_left_off_at = greatest(recording_left_off_at, :at)
where id = :session
