join (
    (
        select u.id
        from tapedeck.recordings u
        where u.status in ('starting', 'active', 'processing') and u.id > :after
        order by u.id
        limit :limit
    )
    union
    (
        select d.id
        from tapedeck.recordings d
        where d.deleted_at is not null
          and d.status in ('completed', 'failed')
          and d.id in (select t.recording_id from tapedeck.takes t where t.state in ('requested', 'running'))
          and d.id > :after
        order by d.id
        limit :limit
    )
) page on page.id = r.id
order by r.id
limit :limit
