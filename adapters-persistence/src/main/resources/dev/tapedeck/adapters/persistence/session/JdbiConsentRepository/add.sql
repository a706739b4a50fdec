insert into tapedeck.consents (session_id, participant, owner_id, is_given, at)
select s.id, :participant, s.owner_id, :isGiven, :at
from tapedeck.sessions s
where s.id = :session and /* owned: s */ true
-- The lock ensures that a recording that is being opened is either prevented or visible afterwards.
for no key update of s
on conflict (session_id, participant) do update
set is_given = excluded.is_given,
    at = excluded.at
where consents.at <= excluded.at
