delete from tapedeck.idempotency_keys
where owner_id = :owner and scope = :scope and key = :key and answer_status is null
