-- Transcripts of one recording are saved one after the other.
select r.owner_id
from tapedeck.recordings r
where r.id = :recording and /* visible: r */ true
for no key update
