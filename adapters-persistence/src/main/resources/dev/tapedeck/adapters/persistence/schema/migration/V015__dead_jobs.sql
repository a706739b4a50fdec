-- Work that was given up after its last attempt. Kept until somebody has it done again.
create table dead_jobs (
    id uuid primary key default uuid_v7(),
    name text not null,
    subject text not null,
    attempts integer not null,
    reason text not null,
    failed_at timestamptz not null
);

create index dead_jobs_by_time on dead_jobs (failed_at desc, id desc);
