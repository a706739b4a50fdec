-- Finished runs on our accounts that are nobody's, kept so that they are not found anew each time. They belong to the
-- installation, so that they have no owner.
create table provider_runs (
    provider text not null,
    job_id text not null,
    room text,
    started_at timestamptz,
    found_at timestamptz not null,
    constraint provider_runs_pkey primary key (provider, job_id),
    constraint provider_runs_provider_check
        check (provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser'))
);

create index provider_runs_by_time on provider_runs (found_at desc, provider, job_id);
