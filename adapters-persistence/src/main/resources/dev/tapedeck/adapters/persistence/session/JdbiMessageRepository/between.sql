select m.id, m.session_id, m.role, m.content, m.created_at
from tapedeck.messages m
where m.session_id = :session
  and /* owned: m */ true
  and m.created_at >= :from
  and m.created_at <= :to
order by m.created_at, m.id
limit :limit
