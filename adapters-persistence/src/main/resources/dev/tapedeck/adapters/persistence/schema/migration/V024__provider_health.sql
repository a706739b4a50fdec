-- How well platforms are heard: a row for each that was asked or repaired after.
create table provider_health (
    provider text primary key,
    last_poll_at timestamptz,
    poll_error text,
    repairs bigint not null default 0,
    constraint provider_health_provider_check
        check (provider in ('ffmpeg', 'livekit', 'daily', 'kinescope', 'browser'))
);
