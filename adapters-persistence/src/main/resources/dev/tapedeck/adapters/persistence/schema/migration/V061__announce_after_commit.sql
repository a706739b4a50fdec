-- An announcement within a transaction makes its commit wait for every other one: PostgreSQL puts announcements in the
-- order of their commits by one lock, which is held while the commit is written to disk. Nodes announce what they have
-- committed by themselves.
drop trigger domain_events_announced on domain_events;

drop function announce_events();
