-- A provider may go on listing the runs, which must not be imported again.
with purged as (
    insert into tapedeck.purged_runs (provider, job_id)
    select distinct t.provider, run.job_id
    from tapedeck.takes t
    join tapedeck.recordings r on r.id = t.recording_id
    cross join lateral (values (t.job_id), (cast(t.id as text))) run (job_id)
    where r.id = :id and r.deleted_at is not null and t.node is null and run.job_id is not null
    on conflict do nothing
)
delete from tapedeck.recordings
where id = :id and deleted_at is not null
