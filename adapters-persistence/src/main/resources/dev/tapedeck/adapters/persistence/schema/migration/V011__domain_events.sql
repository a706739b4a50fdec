-- The outbox: what happened to recordings, for everyone who follows.
create table domain_events (
    -- The writing transaction's id times 1024, plus the event's place within that transaction. A sequence would not do:
    -- its numbers are handed out in another order than transactions commit, and a reader that has seen 8 would never
    -- go back for a 7 that was committed later. Ordered by transaction id, everything below the oldest transaction
    -- that still runs is settled for good, so a reader stops there and misses nothing.
    position bigint primary key,
    recording_id uuid not null references recordings (id) on delete cascade,
    number bigint not null,
    owner_id uuid not null references users (id) on delete restrict,
    -- Which session it was, also when that is gone: no foreign key.
    session_id uuid,
    type text not null,
    at timestamptz not null,
    constraint domain_events_number_unique unique (recording_id, number),
    constraint domain_events_type_check check (
        type in (
            'recording.created', 'recording.stop_asked', 'recording.active', 'recording.processing',
            'recording.completed', 'recording.failed', 'recording.updated', 'recording.media_added',
            'recording.deleted'
        )
    )
);

create index domain_events_by_owner on domain_events (owner_id, position);
