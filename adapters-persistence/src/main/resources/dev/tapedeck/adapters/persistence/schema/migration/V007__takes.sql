create table takes (
    id uuid primary key,
    recording_id uuid not null references recordings (id) on delete cascade,
    -- Its place among the takes of its recording, in the order they were asked for.
    ordinal integer not null,
    kind text not null,
    subject text,
    provider text not null,
    node text,
    -- The provider's name for the run; null until the engine answered.
    job_id text,
    state text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    failure_code text,
    failure_blame text,
    failure_retryable boolean,
    failure_message text,
    -- Progress, written every few seconds outside the recording's version.
    segments bigint not null default 0,
    bytes bigint not null default 0,
    recorded_us bigint not null default 0,
    last_segment_at timestamptz,
    alive_at timestamptz,
    constraint takes_ordinal_unique unique (recording_id, ordinal),
    constraint takes_job_unique unique (provider, job_id),
    constraint takes_kind_check check (kind in ('composite', 'tracks', 'upload')),
    constraint takes_provider_check check (provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser')),
    constraint takes_state_check check (state in ('requested', 'running', 'ended', 'settled', 'failed')),
    constraint takes_failure_blame_check check (failure_blame in ('caller', 'provider', 'destination', 'us')),
    constraint takes_failure_check check (
        (state = 'failed') = (failure_code is not null)
        and num_nulls(failure_code, failure_blame, failure_retryable, failure_message) in (0, 4)
    ),
    constraint takes_progress_check check (segments >= 0 and bytes >= 0 and recorded_us >= 0)
) with (fillfactor = 70);

comment on table takes is
    'Room is left in every page, so that progress is updated in place without touching an index.';

-- Nobody captures the same thing of a recording twice at a time.
create unique index takes_one_capturing on takes (recording_id, kind, coalesce(subject, ''))
    where state in ('requested', 'running');
