-- A waiting job is due soon enough. A running job may have read old data, so it runs once more afterwards.
insert into tapedeck.scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures)
values (:name, :subject, :now, false, 1, 0)
on conflict (task_name, task_instance) do update
set asked_again = scheduled_tasks.asked_again or scheduled_tasks.picked
