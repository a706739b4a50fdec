-- A recording waits for what drops to come back. The last release writes recordings that do not, and takes that are not
-- asked for again.
alter table recordings
    add column reconnect_window_ms bigint not null default 0,
    drop constraint recordings_activity_check,
    add constraint recordings_activity_check check (activity in ('recording', 'paused', 'reconnecting')),
    add constraint recordings_reconnect_window_ms_check check (reconnect_window_ms >= 0);

alter table takes
    add column is_again boolean not null default false;
