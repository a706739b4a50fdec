-- A row per confirmed segment of a running take. Folded into the stored playlist and deleted when the take settles.
create table segments (
    take_id uuid not null references takes (id) on delete cascade,
    number integer not null,
    size_bytes bigint not null,
    duration_us bigint not null,
    constraint segments_pkey primary key (take_id, number),
    constraint segments_number_check check (number >= 0),
    constraint segments_size_bytes_check check (size_bytes > 0),
    constraint segments_duration_us_check check (duration_us > 0)
);
