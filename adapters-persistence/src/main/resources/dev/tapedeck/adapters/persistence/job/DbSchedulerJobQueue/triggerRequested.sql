update tapedeck.scheduled_tasks
set asked_again = false,
    execution_time = least(execution_time, :now)
where task_name = :name and task_instance = :subject and asked_again and not picked
