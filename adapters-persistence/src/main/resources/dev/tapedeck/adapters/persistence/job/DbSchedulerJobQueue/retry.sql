with raised as (
    delete from tapedeck.dead_jobs
    where id = :id
    returning name, subject
)
insert into tapedeck.scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures)
select name, subject, :now, false, 1, 0
from raised
on conflict (task_name, task_instance) do update
set asked_again = scheduled_tasks.asked_again or scheduled_tasks.picked
