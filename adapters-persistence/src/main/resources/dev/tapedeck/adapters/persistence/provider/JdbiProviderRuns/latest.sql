select provider, job_id, room, started_at, found_at
from tapedeck.provider_runs
order by found_at desc, provider, job_id
limit :limit
