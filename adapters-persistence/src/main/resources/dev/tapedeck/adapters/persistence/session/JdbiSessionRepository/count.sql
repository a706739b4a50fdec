select count(*)
from (
    select 1
    from tapedeck.sessions s
    where /* conditions */
    limit :countMax
) matching
