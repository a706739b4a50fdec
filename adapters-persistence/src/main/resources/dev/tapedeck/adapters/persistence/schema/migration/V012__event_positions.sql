-- The position of the n-th event that the current transaction writes; n counts from 0 and stays below 1024.
create function event_position(n integer) returns bigint
language sql volatile
return (pg_current_xact_id()::text::bigint << 10) + n;

-- Events below this position are settled: whatever is not there yet will never come.
create function settled_event_position() returns bigint
language sql stable
return pg_snapshot_xmin(pg_current_snapshot())::text::bigint << 10;
