update tapedeck.idempotency_keys
set answer_status = :status,
    answer_content_type = :contentType,
    answer_location = :location,
    answer_body = :body
where owner_id = :owner and scope = :scope and key = :key
