select count(*)
from (
    select 1
    from recordings r
    where /* conditions */
    limit 10000
) matching
