update tapedeck.takes
set alive_at = :at
where id = any(:takes)
