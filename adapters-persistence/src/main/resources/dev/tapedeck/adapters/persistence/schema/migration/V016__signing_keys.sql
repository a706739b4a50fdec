-- Secrets that are made once and shared by all nodes.
create table signing_keys (
    name text primary key,
    key bytea not null,
    created_at timestamptz not null default now(),
    constraint signing_keys_key_check check (octet_length(key) = 32)
);
