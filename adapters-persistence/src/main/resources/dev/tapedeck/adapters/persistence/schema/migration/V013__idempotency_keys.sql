create table idempotency_keys (
    owner_id uuid not null references users (id) on delete cascade,
    scope text not null,
    key text not null,
    fingerprint text not null,
    -- The id of whatever the request makes, the same however often it is carried out.
    resource uuid not null,
    claimed_at timestamptz not null,
    answer_status integer,
    answer_content_type text,
    answer_location text,
    answer_body text,
    constraint idempotency_keys_pkey primary key (owner_id, scope, key),
    constraint idempotency_keys_answer_check
        check (num_nulls(answer_status, answer_content_type, answer_location, answer_body) in (0, 4))
);

create index idempotency_keys_by_time on idempotency_keys (claimed_at);
