-- Runs of purged recordings, by the provider's name for them and by ours. A provider may list a run after it has deleted
-- it, and nobody knows for how long, so these rows stay. They name nothing but the run.
create table purged_runs (
    provider text not null,
    job_id text not null,
    purged_at timestamptz not null default now(),
    constraint purged_runs_pkey primary key (provider, job_id)
);
