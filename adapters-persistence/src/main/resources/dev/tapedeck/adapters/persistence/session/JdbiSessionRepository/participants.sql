select latest.id, latest.session_id, latest.provider_session_id, latest.name, latest.joined_at, latest.left_at
from (
    select p.id, p.session_id, p.provider_session_id, p.name, p.joined_at, p.left_at
    from participants p
    where p.session_id = :session
    order by p.joined_at desc, p.id desc
    limit :limit
) latest
order by latest.joined_at, latest.id
