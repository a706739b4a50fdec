select exists (
    select 1
    from tapedeck.consents c
    where c.session_id = :session and not c.is_given
)
