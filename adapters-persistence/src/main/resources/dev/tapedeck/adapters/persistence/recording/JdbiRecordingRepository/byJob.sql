where r.id = (select t.recording_id from tapedeck.takes t where t.provider = :provider and t.job_id = :job)
