-- What was said. A transcript is replaced as a whole; only the names of its speakers are ever changed.
create table transcripts (
    id uuid primary key,
    recording_id uuid not null references recordings (id) on delete cascade,
    owner_id uuid not null references users (id) on delete restrict,
    title text not null,
    language text,
    origin text not null,
    created_at timestamptz not null,
    constraint transcripts_recording_unique unique (recording_id),
    constraint transcripts_origin_check check (origin in ('transcribed', 'uploaded'))
);

create table transcript_speakers (
    transcript_id uuid not null references transcripts (id) on delete cascade,
    -- Unique within a transcript only: the same person may be known by it in several.
    id uuid not null,
    owner_id uuid not null references users (id) on delete restrict,
    ordinal integer not null,
    name text not null,
    participant text,
    constraint transcript_speakers_pkey primary key (transcript_id, id)
);

create table transcript_segments (
    transcript_id uuid not null references transcripts (id) on delete cascade,
    ordinal integer not null,
    owner_id uuid not null references users (id) on delete restrict,
    speaker_id uuid not null,
    start_ms bigint not null,
    end_ms bigint not null,
    text text not null,
    constraint transcript_segments_pkey primary key (transcript_id, ordinal),
    constraint transcript_segments_speaker_fkey foreign key (transcript_id, speaker_id)
        references transcript_speakers (transcript_id, id) on delete cascade,
    constraint transcript_segments_time_check check (start_ms >= 0 and end_ms >= start_ms)
);

create index transcript_segments_by_speaker on transcript_segments (transcript_id, speaker_id);

-- See messages_by_words for the lexeme of the owner.
create index transcript_segments_by_words on transcript_segments using gin (
    (array_to_tsvector(array['@' || owner_id::text]) || to_tsvector('simple', text))
);
