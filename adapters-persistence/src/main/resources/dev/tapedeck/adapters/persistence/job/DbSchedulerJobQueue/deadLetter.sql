-- A job that was scheduled again while it ran is not dead-lettered, as its data may have changed.
with renewed as (
    update tapedeck.scheduled_tasks
    set execution_time = :now,
        asked_again = false,
        picked = false,
        picked_by = null,
        last_heartbeat = null,
        consecutive_failures = 0,
        version = version + 1
    where task_name = :name and task_instance = :subject and version = :version and asked_again
),
dead_lettered as (
    delete from tapedeck.scheduled_tasks
    where task_name = :name and task_instance = :subject and version = :version and not asked_again
    returning task_name, task_instance
)
insert into tapedeck.dead_jobs (name, subject, attempts, reason, failed_at)
select task_name, task_instance, :attempts, :reason, :now
from dead_lettered
