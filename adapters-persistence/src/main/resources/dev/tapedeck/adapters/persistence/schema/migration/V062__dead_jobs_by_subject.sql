-- Whether the work for something was given up is asked whenever its result is not there.
create index dead_jobs_by_subject on dead_jobs (subject, name);
