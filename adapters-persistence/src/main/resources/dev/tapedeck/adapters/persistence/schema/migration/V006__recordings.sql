create table recordings (
    id uuid primary key,
    owner_id uuid not null references users (id) on delete restrict,
    -- A recording outlives its session.
    session_id uuid references sessions (id) on delete set null,
    -- Both become foreign keys with the tables of scenes and projects.
    scene_id uuid,
    project_id uuid,
    external_id text,
    title text not null,
    description text,
    recording_type text not null,
    quality text not null,
    tags text[] not null default '{}',
    -- Given back exactly as it came, which jsonb would not do.
    metadata json not null default '{}',
    source_kind text not null,
    source_url text,
    source_provider text,
    source_room text,
    max_duration_ms bigint not null,
    status text not null,
    activity text not null,
    partial boolean not null default false,
    truncated boolean not null default false,
    missing_ms bigint not null default 0,
    failure_code text,
    failure_blame text,
    failure_retryable boolean,
    failure_message text,
    -- Null until known; an empty or unfinished recording must not be refused for it.
    duration_ms bigint,
    size_bytes bigint,
    mime_type text,
    stop_asked_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    deleted_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    -- The number of its newest event. Counted here, because the row is locked by every save that writes events.
    last_event bigint not null default 0,
    constraint recordings_recording_type_check check (
        recording_type in ('camera', 'audio', 'screen', 'screen-camera', 'slides-camera', 'slides', 'room', 'stream')
    ),
    constraint recordings_quality_check check (quality in ('high', 'medium', 'low')),
    constraint recordings_source_kind_check check (source_kind in ('stream', 'room')),
    constraint recordings_source_provider_check
        check (source_provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser')),
    constraint recordings_source_check check (
        case source_kind
            when 'stream' then source_url is not null
            else source_provider is not null and source_room is not null
        end
    ),
    constraint recordings_status_check
        check (status in ('starting', 'active', 'processing', 'completed', 'failed')),
    constraint recordings_activity_check check (activity in ('recording', 'paused')),
    constraint recordings_failure_blame_check
        check (failure_blame in ('caller', 'provider', 'destination', 'us')),
    constraint recordings_failure_check check (
        (status = 'failed') = (failure_code is not null)
        and num_nulls(failure_code, failure_blame, failure_retryable, failure_message) in (0, 4)
    ),
    constraint recordings_missing_ms_check check (missing_ms >= 0),
    constraint recordings_duration_ms_check check (duration_ms >= 0),
    constraint recordings_size_bytes_check check (size_bytes >= 0),
    constraint recordings_version_check check (version >= 0)
);

-- However many start a session's recording at once, one opens. A pending stop or a deletion makes room for the next.
create unique index recordings_one_open_per_session on recordings (session_id)
    where status in ('starting', 'active') and stop_asked_at is null and deleted_at is null;

create index recordings_by_owner on recordings (owner_id, created_at desc, id desc) where deleted_at is null;
create index recordings_by_type on recordings (owner_id, recording_type, created_at desc, id desc)
    where deleted_at is null;
create index recordings_by_status on recordings (owner_id, status, created_at desc, id desc)
    where deleted_at is null;
-- With deleted ones: removing a session looks for all its recordings.
create index recordings_by_session on recordings (session_id, created_at desc, id desc)
    where session_id is not null;
create index recordings_by_scene on recordings (scene_id, created_at desc, id desc) where scene_id is not null;
create index recordings_by_project on recordings (project_id, created_at desc, id desc) where project_id is not null;

-- See messages_by_words for the lexeme of the owner.
create index recordings_by_words on recordings using gin (
    (
        array_to_tsvector(array['@' || owner_id::text])
        || to_tsvector('simple', title || ' ' || coalesce(description, ''))
    )
) where deleted_at is null;

-- What the reconciler walks through: few rows, however many there are.
create index recordings_unfinished on recordings (id) where status in ('starting', 'active', 'processing');
create index recordings_purgeable on recordings (deleted_at, id)
    where deleted_at is not null and status in ('completed', 'failed');
