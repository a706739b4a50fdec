-- The latest word of everybody who was asked about being recorded.
create table consents (
    session_id uuid not null references sessions (id) on delete cascade,
    participant text not null,
    owner_id uuid not null references users (id) on delete restrict,
    is_given boolean not null,
    at timestamptz not null,
    constraint consents_pkey primary key (session_id, participant)
);
