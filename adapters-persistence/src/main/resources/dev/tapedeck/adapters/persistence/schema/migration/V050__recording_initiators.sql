-- Who asked for a recording; null where that was not noted.
alter table recordings
    add column initiator text,
    add constraint recordings_initiator_check check (initiator in ('session', 'owner', 'user', 'guest'));
