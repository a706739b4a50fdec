insert into tapedeck.sessions (
    id, owner_id, project_id, title, provider, source_kind, source_url, source_provider, source_room,
    recording_enabled, take_kinds, anonymous_rights, keeps_video, reconnect_window_ms,
    status, created_at, started_at, ended_at, version
)
values (
    :id, :ownerId, :projectId, :title, :provider, :sourceKind, :sourceUrl, :sourceProvider, :sourceRoom,
    :recordingEnabled, :takeKinds, :anonymousRights, :keepsVideo, :reconnectWindowMs,
    :status, :createdAt, :startedAt, :endedAt, :version
)
on conflict do nothing
