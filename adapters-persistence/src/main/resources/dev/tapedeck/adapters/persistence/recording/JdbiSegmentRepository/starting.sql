update tapedeck.takes
set starts = :starts, alive_at = :at
where id = :take
