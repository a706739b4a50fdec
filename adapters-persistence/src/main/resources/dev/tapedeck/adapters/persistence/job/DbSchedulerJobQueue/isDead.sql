select exists (
    select 1
    from tapedeck.dead_jobs
    where subject = :subject and name = :name
)
and not exists (
    select 1
    from tapedeck.scheduled_tasks
    where task_name = :name and task_instance = :subject
)
