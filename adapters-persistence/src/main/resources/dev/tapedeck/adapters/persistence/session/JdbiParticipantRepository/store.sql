-- A later call only completes what is stored, so that the order of calls does not matter.
insert into tapedeck.participants (id, session_id, owner_id, provider_session_id, name, joined_at, left_at)
select coalesce(:id, tapedeck.uuid_v7()), s.id, s.owner_id, :providerSessionId, :name, :joinedAt, :leftAt
from tapedeck.sessions s
where s.id = :session and /* owned: s */ true
on conflict (session_id, provider_session_id) do update
set name = coalesce(nullif(participants.name, ''), excluded.name),
    joined_at = least(participants.joined_at, excluded.joined_at),
    left_at = coalesce(participants.left_at, excluded.left_at)
-- xmax is not 0 for an existing row, which this transaction has locked.
returning xmax = 0
