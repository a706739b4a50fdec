select id, name, subject, attempts, reason, failed_at
from tapedeck.dead_jobs
where name = any(:names)
order by failed_at desc, id desc
limit :limit
