update tapedeck.transcript_speakers s
set name = :name
from tapedeck.transcripts t
join tapedeck.recordings r on r.id = t.recording_id
where s.transcript_id = t.id
  and s.id = :speaker
  and t.recording_id = :recording
  and /* visible: r */ true
