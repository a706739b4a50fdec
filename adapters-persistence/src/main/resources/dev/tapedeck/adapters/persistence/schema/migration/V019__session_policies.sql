-- What a session allows and wants. The last release writes sessions without them, which gives what it always did.
alter table sessions
    add column take_kinds text[] not null default '{composite}',
    add column anonymous_rights text[] not null default '{}',
    add column keeps_video boolean not null default true,
    add column reconnect_window_ms bigint not null default 30000,
    add constraint sessions_take_kinds_check check (take_kinds <@ array['composite', 'tracks', 'upload']),
    add constraint sessions_anonymous_rights_check
        check (anonymous_rights <@ array['join', 'start', 'read', 'play']),
    add constraint sessions_reconnect_window_ms_check check (reconnect_window_ms >= 0);
