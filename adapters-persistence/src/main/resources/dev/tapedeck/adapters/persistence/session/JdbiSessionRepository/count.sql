select count(*)
from (
    select 1
    from tapedeck.sessions s
    where /* owned: s */ true
      /* conditions */
    limit :countMax
) matching
