update tapedeck.scheduled_tasks
set asked_again = picked,
    execution_time = case when picked then execution_time else least(execution_time, :now) end
where task_name = :name
