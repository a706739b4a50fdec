-- Whose the stored tracks are.
create table tracks (
    asset_id uuid primary key references media_assets (id) on delete cascade,
    recording_id uuid not null references recordings (id) on delete cascade,
    take_id uuid not null references takes (id) on delete cascade,
    owner_id uuid not null references users (id) on delete restrict,
    -- Its place among the files of its take.
    position integer not null,
    participant text not null,
    speaker text,
    source text not null,
    -- The first frame, by the platform's clock.
    started_at timestamptz not null,
    constraint tracks_position_check check (position >= 0),
    constraint tracks_source_check check (source in ('microphone', 'screen-audio', 'camera', 'screen', 'other'))
);

create index tracks_by_recording on tracks (recording_id, take_id, position);
create index tracks_by_take on tracks (take_id);
