select count(*)
from (
    select 1
    from tapedeck.recordings r
    where /* visible: r */ true
      /* conditions */
    limit 10000
) matching
