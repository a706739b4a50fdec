delete from tapedeck.idempotency_keys
where (owner_id, scope, key) in (
    select owner_id, scope, key
    from tapedeck.idempotency_keys
    where claimed_at < :before
    order by claimed_at
    limit :limit
    for update skip locked
)
