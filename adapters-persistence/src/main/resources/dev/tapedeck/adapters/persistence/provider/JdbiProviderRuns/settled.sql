select r.job_id
from tapedeck.provider_runs r
where r.provider = :provider and r.job_id = any(:jobs)
union
select p.job_id
from tapedeck.purged_runs p
where p.provider = :provider and p.job_id = any(:jobs)
union
select t.job_id
from tapedeck.takes t
where t.provider = :provider and t.job_id = any(:jobs) and t.state in ('settled', 'failed')
