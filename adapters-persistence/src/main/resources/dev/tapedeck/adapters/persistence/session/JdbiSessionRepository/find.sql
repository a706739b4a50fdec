select
    s.id, s.owner_id, s.project_id, s.title, s.provider, s.source_kind, s.source_url, s.source_provider, s.source_room,
    s.recording_enabled, s.take_kinds, s.anonymous_rights, s.keeps_video, s.reconnect_window_ms,
    s.status, s.created_at, s.started_at, s.ended_at, s.version
from tapedeck.sessions s
where s.id = :id and /* owned: s */ true
