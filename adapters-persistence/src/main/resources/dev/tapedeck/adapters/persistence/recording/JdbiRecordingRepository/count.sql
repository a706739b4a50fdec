select count(*)
from (
    select 1
    from tapedeck.recordings r
    where /* conditions */
    limit 10000
) matching
