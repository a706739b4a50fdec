-- What is told later only completes what is known, so that the order in which it is told does not matter.
insert into tapedeck.participants (id, session_id, owner_id, provider_session_id, name, joined_at, left_at)
select coalesce(:id, tapedeck.uuid_v7()), s.id, s.owner_id, :stay, :name, :joinedAt, :leftAt
from tapedeck.sessions s
where s.id = :session
on conflict (session_id, provider_session_id) do update
set name = coalesce(nullif(participants.name, ''), excluded.name),
    joined_at = least(participants.joined_at, excluded.joined_at),
    left_at = coalesce(participants.left_at, excluded.left_at)
-- A row that was there has been locked by this transaction, which its xmax tells.
returning xmax = 0
