insert into sessions (
    id, owner_id, project_id, title, provider, source_kind, source_url, source_provider, source_room,
    recording_enabled, status, created_at, started_at, ended_at, version
)
values (
    :id, :ownerId, :projectId, :title, :provider, :sourceKind, :sourceUrl, :sourceProvider, :sourceRoom,
    :recordingEnabled, :status, :createdAt, :startedAt, :endedAt, :version
)
on conflict do nothing
