update tapedeck.scheduled_tasks
set execution_time = case when asked_again then :now else :next end,
    asked_again = false,
    picked = false,
    picked_by = null,
    last_heartbeat = null,
    last_success = :now,
    consecutive_failures = 0,
    version = version + 1
where task_name = :name and task_instance = :subject and version = :version
