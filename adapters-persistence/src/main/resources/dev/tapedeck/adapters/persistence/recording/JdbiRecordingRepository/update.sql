-- Links are not written: deleting a session clears the session of its recordings.
update tapedeck.recordings r
set title = :title,
    description = :description,
    recording_type = :recordingType,
    quality = :quality,
    tags = :tags,
    metadata = cast(:metadata as json),
    status = :status,
    activity = :activity,
    partial = :partial,
    truncated = :truncated,
    missing_ms = :missingMs,
    failure_code = :failureCode,
    failure_blame = :failureBlame,
    failure_retryable = :failureRetryable,
    failure_message = :failureMessage,
    duration_ms = :durationMs,
    size_bytes = :sizeBytes,
    mime_type = :mimeType,
    stop_asked_at = :stopAskedAt,
    started_at = :startedAt,
    ended_at = :endedAt,
    deleted_at = :deletedAt,
    updated_at = :updatedAt,
    version = version + 1,
    last_event = last_event + :events
where id = :id and version = :version and /* owned: r */ true
returning last_event
