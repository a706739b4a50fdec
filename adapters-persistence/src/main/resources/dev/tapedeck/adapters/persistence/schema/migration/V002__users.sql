create table users (
    id uuid primary key default uuid_v7(),
    -- What the issuer of access tokens calls this user.
    subject text not null,
    name text,
    email text,
    picture text,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint users_subject_unique unique (subject)
);
