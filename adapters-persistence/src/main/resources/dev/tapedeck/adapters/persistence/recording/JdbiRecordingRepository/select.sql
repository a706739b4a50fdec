select
    r.id, r.owner_id, r.session_id, r.scene_id, r.project_id, r.external_id, r.initiator,
    r.title, r.description, r.recording_type, r.quality, r.tags, r.metadata,
    r.source_kind, r.source_url, r.source_provider, r.source_room, r.max_duration_ms, r.reconnect_window_ms,
    r.status, r.activity, r.partial, r.truncated, r.missing_ms,
    r.failure_code, r.failure_blame, r.failure_retryable, r.failure_message,
    r.duration_ms, r.size_bytes, r.mime_type, r.close_reason, r.closed_at,
    r.stop_asked_at, r.started_at, r.ended_at, r.deleted_at, r.created_at, r.updated_at, r.version,
    -- One statement, so that a recording, its takes and its assets are consistent. Arrays in the order of TakeRow and
    -- AssetRow, as names in each of them would more than double the time of a list.
    (
        select
            json_agg(json_build_array(
                t.id, t.kind, t.subject, t.provider, t.node, t.job_id, t.state,
                t.requested_at, t.started_at, t.ended_at,
                t.failure_code, t.failure_blame, t.failure_retryable, t.failure_message,
                t.segments, t.bytes, t.recorded_us, t.last_segment_at, t.alive_at, t.starts, t.is_again,
                t.reported_code, t.reported_blame, t.reported_retryable, t.reported_message, t.reported_at, t.match
            ) order by t.ordinal)
        from tapedeck.takes t
        where t.recording_id = r.id
    ) as takes,
    (
        select
            json_agg(json_build_array(
                a.id, a.kind, a.storage_provider, a.bucket, a.region, a.key, a.size_bytes,
                a.content_type, a.checksum, a.take_id, a.created_at
            ) order by a.ordinal)
        from tapedeck.media_assets a
        where a.recording_id = r.id
    ) as assets
from tapedeck.recordings r
