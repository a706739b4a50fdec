with buried as (
    delete from scheduled_tasks
    where task_name = :name and task_instance = :subject and version = :version
    returning task_name, task_instance
)
insert into dead_jobs (name, subject, attempts, reason, failed_at)
select task_name, task_instance, :attempts, :reason, :now
from buried
