delete from tapedeck.scheduled_tasks
where task_name = :name and task_instance = :subject and version = :version and not asked_again
