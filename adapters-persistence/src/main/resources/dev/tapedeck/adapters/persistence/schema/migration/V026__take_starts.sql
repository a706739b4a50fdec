-- How often a platform was asked to start a take without an answer that tells whether it did.
alter table takes
    add column starts integer not null default 0,
    add constraint takes_starts_check check (starts >= 0);
