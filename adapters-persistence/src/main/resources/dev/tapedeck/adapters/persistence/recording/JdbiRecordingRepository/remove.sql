delete from tapedeck.recordings
where id = :id and deleted_at is not null
