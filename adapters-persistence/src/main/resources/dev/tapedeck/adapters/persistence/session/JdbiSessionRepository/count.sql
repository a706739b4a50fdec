select count(*)
from (
    select 1
    from sessions s
    where /* conditions */
    limit :countMax
) matching
