delete from recordings
where id = :id and deleted_at is not null
