-- An end of the session, a change of its settings or a refusal waits for this transaction, or was committed before it.
select status, recording_enabled
from tapedeck.sessions s
where id = :session and /* owned: s */ true
for share
