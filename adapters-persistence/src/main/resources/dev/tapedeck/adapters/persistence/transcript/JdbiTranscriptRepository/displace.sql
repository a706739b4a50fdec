delete from tapedeck.transcripts
where recording_id = :recording
  and (origin = 'transcribed' or :origin = 'uploaded')
