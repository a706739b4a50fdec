select exists (
    select 1
    from dead_jobs
    where subject = :subject and name = :name
)
and not exists (
    select 1
    from scheduled_tasks
    where task_name = :name and task_instance = :subject
)
