-- Whoever writes events, listeners on all nodes hear of it when the transaction commits. Several announcements of one
-- transaction arrive as one.
create function announce_events() returns trigger
language plpgsql as $$
begin
    perform pg_notify('tapedeck_events', '');
    return null;
end
$$;

create trigger domain_events_announced after insert on domain_events
for each statement execute function announce_events();
