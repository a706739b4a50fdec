select count(*)
from (
    select 1
    from recordings r
    where /* conditions */
    limit :countMax
) matching
