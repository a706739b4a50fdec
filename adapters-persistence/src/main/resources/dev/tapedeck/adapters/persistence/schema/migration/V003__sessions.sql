create table sessions (
    id uuid primary key,
    -- A user is removed after everything it owns, whose objects have to be purged first.
    owner_id uuid not null references users (id) on delete restrict,
    -- Becomes a foreign key with the table of projects.
    project_id uuid,
    title text not null,
    provider text not null,
    source_kind text,
    source_url text,
    source_provider text,
    source_room text,
    recording_enabled boolean not null,
    status text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    version bigint not null,
    constraint sessions_provider_check check (provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser')),
    constraint sessions_source_provider_check
        check (source_provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser')),
    constraint sessions_source_kind_check check (source_kind in ('stream', 'room')),
    constraint sessions_source_check check (
        case source_kind
            when 'stream' then source_url is not null
            when 'room' then source_provider is not null and source_room is not null
            else source_url is null and source_provider is null and source_room is null
        end
    ),
    constraint sessions_status_check check (status in ('created', 'live', 'ended'))
);

create index sessions_by_owner on sessions (owner_id, created_at desc, id desc);
create index sessions_by_status on sessions (owner_id, status, created_at desc, id desc);
-- A provider's event names the room.
create index sessions_by_room on sessions (source_provider, source_room) where status <> 'ended';
