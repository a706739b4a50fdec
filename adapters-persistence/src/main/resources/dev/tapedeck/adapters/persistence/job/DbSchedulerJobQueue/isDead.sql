select exists (
    select 1
    from dead_jobs
    where subject = :subject and name = :name
)
