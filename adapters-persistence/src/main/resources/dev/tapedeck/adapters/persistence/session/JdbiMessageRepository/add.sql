insert into tapedeck.messages (id, session_id, owner_id, role, content, created_at)
select :id, s.id, s.owner_id, :role, :content, :createdAt
from tapedeck.sessions s
where s.id = :session and /* owned: s */ true
on conflict do nothing
