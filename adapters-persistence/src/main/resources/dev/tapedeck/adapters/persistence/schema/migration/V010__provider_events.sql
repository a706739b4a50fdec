-- The inbox: what providers told us, each event once.
create table provider_events (
    provider text not null,
    -- The provider's own id, or a hash of the body where it gives none.
    event_id text not null,
    type text not null,
    body text not null,
    state text not null,
    attempts integer not null default 0,
    error text,
    received_at timestamptz not null,
    handled_at timestamptz,
    constraint provider_events_pkey primary key (provider, event_id),
    constraint provider_events_provider_check
        check (provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser')),
    constraint provider_events_state_check check (state in ('received', 'handled', 'ignored', 'failed'))
);

create index provider_events_by_time on provider_events (received_at desc, provider, event_id);
create index provider_events_by_state on provider_events (state, received_at desc, provider, event_id);
create index provider_events_prunable on provider_events (handled_at) where state in ('handled', 'ignored');
