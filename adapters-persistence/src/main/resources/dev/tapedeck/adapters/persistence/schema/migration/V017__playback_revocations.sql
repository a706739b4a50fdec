create table playback_revocations (
    recording_id uuid primary key references recordings (id) on delete cascade,
    -- Tokens issued before this moment no longer count.
    revoked_before timestamptz not null
);
