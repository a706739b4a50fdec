-- Ids that the database makes itself (users, dead jobs) sort by time like those that the program makes.
-- PostgreSQL has a function for it from 18 on; 15 is the oldest that is supported.
create function uuid_v7() returns uuid
language sql volatile parallel safe
return encode(
    set_bit(
        set_bit(
            overlay(
                uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                from 1 for 6
            ),
            52, 1
        ),
        53, 1
    ),
    'hex'
)::uuid;
