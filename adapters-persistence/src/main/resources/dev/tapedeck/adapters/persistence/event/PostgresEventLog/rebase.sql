-- In a database that was restored into another cluster, transaction ids start again, and events with higher old ids
-- would not be visible. Such events are moved before the beginning of the log, in their old order; they can still be
-- read by recording.
with first as (
    select least(0, min(position)) as position, count(*) filter (where position > 0) as later
    from tapedeck.domain_events
),
ranked as (
    select position as old, row_number() over (order by position) as place
    from tapedeck.domain_events
    where position > 0
)
update tapedeck.domain_events e
set position = first.position - first.later - 1 + ranked.place
from ranked, first
where e.position = ranked.old
  and exists (
      select 1
      from tapedeck.domain_events ahead
      where ahead.position >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint << 10
  )
