-- Whoever ends the session, turns recording off or refuses waits until this transaction is over, or is seen by it.
select status, recording_enabled
from tapedeck.sessions s
where id = :session and /* owned: s */ true
for share
