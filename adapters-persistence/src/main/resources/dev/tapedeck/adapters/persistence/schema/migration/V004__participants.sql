create table participants (
    id uuid primary key,
    session_id uuid not null references sessions (id) on delete cascade,
    owner_id uuid not null references users (id) on delete restrict,
    -- One stay, not one person: who comes back, or has two windows open, is there twice.
    provider_session_id text not null,
    name text not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    constraint participants_stay_unique unique (session_id, provider_session_id)
);

create index participants_by_session on participants (session_id, joined_at, id);
