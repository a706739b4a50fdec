-- What an earlier recording e of the session heard, until Recording.heardUntil, belongs to that one only.
(
    m.created_at >= r.started_at
    or not exists (
        select 1
        from tapedeck.recordings e
        where e.session_id = r.session_id
          and e.started_at < r.started_at
          and e.deleted_at is null
          and m.created_at >= e.started_at - interval '5 seconds'
          and (
              e.ended_at is null
              or e.status in ('starting', 'active')
              or m.created_at <= e.ended_at
              or (m.created_at <= e.stop_asked_at and e.stop_asked_at <= e.ended_at + interval '15 seconds')
          )
    )
)
