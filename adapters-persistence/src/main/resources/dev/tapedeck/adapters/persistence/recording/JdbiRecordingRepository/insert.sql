insert into tapedeck.recordings (
    id, owner_id, session_id, scene_id, project_id, external_id, initiator,
    title, description, recording_type, quality, tags, metadata,
    source_kind, source_url, source_provider, source_room, max_duration_ms, reconnect_window_ms,
    status, activity, partial, truncated, missing_ms,
    failure_code, failure_blame, failure_retryable, failure_message,
    duration_ms, size_bytes, mime_type, close_reason, closed_at,
    stop_asked_at, started_at, ended_at, deleted_at, created_at, updated_at, version, last_event
)
values (
    :id, :ownerId, :sessionId, :sceneId, :projectId, :externalId, :initiator,
    :title, :description, :recordingType, :quality, :tags, cast(:metadata as json),
    :sourceKind, :sourceUrl, :sourceProvider, :sourceRoom, :maxDurationMs, :reconnectWindowMs,
    :status, :activity, :partial, :truncated, :missingMs,
    :failureCode, :failureBlame, :failureRetryable, :failureMessage,
    :durationMs, :sizeBytes, :mimeType, :closeReason, :closedAt,
    :stopAskedAt, :startedAt, :endedAt, :deletedAt, :createdAt, :updatedAt, :version, :events
)
on conflict do nothing
