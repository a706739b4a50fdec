-- What was recorded in a room is matched to its sessions also after they have ended.
create index sessions_of_room on sessions (source_provider, source_room, created_at desc, id desc)
    where source_room is not null;
