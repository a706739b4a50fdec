update tapedeck.scheduled_tasks
set execution_time = :next,
    asked_again = false,
    picked = false,
    picked_by = null,
    last_heartbeat = null,
    version = version + 1
where task_name = :name and task_instance = :subject and version = :version
