where r.id = (select t.recording_id from tapedeck.takes t where t.id = :take)
