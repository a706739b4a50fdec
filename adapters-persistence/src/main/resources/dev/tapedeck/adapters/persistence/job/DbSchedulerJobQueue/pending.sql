select task_name, task_instance, execution_time, picked, coalesce(consecutive_failures, 0) as failures
from tapedeck.scheduled_tasks
where task_name = any(:names)
order by execution_time, task_name, task_instance
limit :limit
