-- A statement of its own, after the lock: it sees what was committed while the lock was waited for.
select exists (select 1 from tapedeck.consents where session_id = :session and not is_given)
