select fingerprint, answer_status, answer_content_type, answer_location, answer_body
from tapedeck.idempotency_keys
where owner_id = :owner and scope = :scope and key = :key
