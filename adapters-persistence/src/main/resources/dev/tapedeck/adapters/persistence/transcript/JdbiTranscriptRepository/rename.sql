update transcript_speakers s
set name = :name
from transcripts t
join recordings r on r.id = t.recording_id
where s.transcript_id = t.id
  and s.id = :speaker
  and t.recording_id = :recording
  and /* conditions */
