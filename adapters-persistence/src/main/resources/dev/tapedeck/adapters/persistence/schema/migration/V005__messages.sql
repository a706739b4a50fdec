create table messages (
    id uuid primary key,
    session_id uuid not null references sessions (id) on delete cascade,
    owner_id uuid not null references users (id) on delete restrict,
    role text not null,
    content text not null,
    created_at timestamptz not null
);

create index messages_by_session on messages (session_id, created_at, id);

-- The owner is a lexeme of its own, so that the index alone answers "these words, of this owner". No word of a text
-- starts with "@", so that no search finds it by accident.
create index messages_by_words on messages using gin (
    (array_to_tsvector(array['@' || owner_id::text]) || to_tsvector('simple', content))
);
