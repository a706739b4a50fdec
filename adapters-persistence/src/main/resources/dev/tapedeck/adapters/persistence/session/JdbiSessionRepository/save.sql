update tapedeck.sessions s
set project_id = :projectId,
    title = :title,
    provider = :provider,
    source_kind = :sourceKind,
    source_url = :sourceUrl,
    source_provider = :sourceProvider,
    source_room = :sourceRoom,
    recording_enabled = :recordingEnabled,
    take_kinds = :takeKinds,
    anonymous_rights = :anonymousRights,
    keeps_video = :keepsVideo,
    reconnect_window_ms = :reconnectWindowMs,
    status = :status,
    started_at = :startedAt,
    ended_at = :endedAt,
    version = s.version + 1
where s.id = :id and s.version = :version and /* owned: s */ true
