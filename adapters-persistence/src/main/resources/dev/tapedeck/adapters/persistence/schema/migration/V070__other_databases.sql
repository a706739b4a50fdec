-- Followers of events waited for the writing transactions of all databases of the cluster, however long these ran.

-- Whether a running transaction is known to belong to another database, so that it cannot write events here. Sessions that
-- the current user may not see do not count.
create function runs_elsewhere(transaction xid8) returns boolean
language sql stable
begin atomic
    select exists (
        select 1
        from pg_stat_activity session
        where session.backend_xid = transaction::xid
          and session.datid <> (select oid from pg_database where datname = current_database())
    );
end;

-- Events below this position are settled: whatever is not there yet will never come.
create or replace function settled_event_position() returns bigint
language sql stable
begin atomic
    select least(
        coalesce(
            min(running::text::bigint) filter (where not runs_elsewhere(running)),
            pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        ),
        pg_current_xact_id_if_assigned()::text::bigint
    ) << 10
    from pg_snapshot_xip(pg_current_snapshot()) running;
end;
