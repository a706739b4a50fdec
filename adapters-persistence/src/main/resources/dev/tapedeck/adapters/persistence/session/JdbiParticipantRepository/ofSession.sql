select p.id, p.session_id, p.provider_session_id, p.name, p.joined_at, p.left_at
from tapedeck.participants p
where p.session_id = :session and /* owned: p */ true
order by p.joined_at desc, p.id desc
limit :limit
