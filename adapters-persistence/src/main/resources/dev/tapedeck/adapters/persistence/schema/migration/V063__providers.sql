-- The providers that this installation has ever been set up with, and those of the first releases. A node adds its own
-- when it starts.
create table providers (
    name text primary key
);

insert into providers (name)
values ('ffmpeg'), ('livekit'), ('daily'), ('kinescope'), ('browser');
