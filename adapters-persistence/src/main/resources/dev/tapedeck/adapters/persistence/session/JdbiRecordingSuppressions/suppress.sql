update tapedeck.sessions s
set recording_left_off_at = greatest(recording_left_off_at, :at)
where id = :session and /* owned: s */ true
