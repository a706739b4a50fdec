insert into tapedeck.provider_runs (provider, job_id, room, started_at, found_at)
values (:provider, :jobId, :room, :startedAt, :foundAt)
on conflict do nothing
