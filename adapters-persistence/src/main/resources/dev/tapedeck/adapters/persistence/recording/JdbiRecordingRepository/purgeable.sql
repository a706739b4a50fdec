select id
from tapedeck.recordings
where deleted_at < :deletedBefore
  and status in ('completed', 'failed')
order by deleted_at, id
limit :limit
