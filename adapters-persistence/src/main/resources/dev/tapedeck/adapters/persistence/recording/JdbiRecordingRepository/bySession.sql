where r.session_id = :session
  and r.status in ('starting', 'active')
  and r.stop_asked_at is null
  and r.deleted_at is null
  and /* visible: r */ true
