-- A separate statement after the lock, so that it sees refusals that were committed while waiting for the lock.
select exists (select 1 from tapedeck.consents where session_id = :session and not is_given)
