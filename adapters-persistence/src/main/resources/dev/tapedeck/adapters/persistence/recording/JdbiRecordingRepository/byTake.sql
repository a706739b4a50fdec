where r.id = (select t.recording_id from takes t where t.id = :take)
