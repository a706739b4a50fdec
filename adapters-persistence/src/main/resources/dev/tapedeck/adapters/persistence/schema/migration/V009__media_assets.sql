create table media_assets (
    id uuid primary key,
    -- Objects are purged before the rows of their recording go.
    recording_id uuid not null references recordings (id) on delete cascade,
    -- Its place among the assets of its recording, in the order they arrived.
    ordinal integer not null,
    kind text not null,
    storage_provider text not null,
    bucket text not null,
    region text not null,
    key text not null,
    size_bytes bigint not null,
    content_type text not null,
    checksum text,
    -- Takes go with their recording only, and take their assets along. Null when made from several takes.
    take_id uuid references takes (id) on delete cascade,
    created_at timestamptz not null,
    constraint media_assets_ordinal_unique unique (recording_id, ordinal),
    constraint media_assets_key_unique unique (recording_id, key),
    constraint media_assets_kind_check check (
        kind in (
            'hls', 'file', 'track', 'thumbnail', 'storyboard', 'storyboard-index', 'download', 'audio', 'captions',
            'waveform', 'hosted'
        )
    ),
    constraint media_assets_size_bytes_check check (size_bytes > 0)
);

create index media_assets_by_take on media_assets (take_id) where take_id is not null;
