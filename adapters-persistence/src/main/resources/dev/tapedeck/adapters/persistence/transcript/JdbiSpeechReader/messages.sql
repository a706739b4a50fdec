-- A recording that is over has an end. Those after it are cut off by who reads, as its rule for media that lags is not
-- for SQL.
select m.id, m.session_id, m.role, m.content, m.created_at
from tapedeck.recordings r
join tapedeck.messages m on m.session_id = r.session_id
where r.id = :id
  and /* visible: r */ true
  and /* owned: m */ true
  and m.created_at >= r.started_at - interval '5 seconds'
  and (
      r.ended_at is null
      or r.status not in ('processing', 'completed', 'failed')
      or m.created_at <= greatest(r.ended_at, r.stop_asked_at)
  )
  and /* not heard earlier: m, r */ true
order by m.created_at, m.id
limit :limit
