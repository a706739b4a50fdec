-- Transcripts of one recording are saved one after the other.
select owner_id
from tapedeck.recordings
where id = :recording
for no key update
