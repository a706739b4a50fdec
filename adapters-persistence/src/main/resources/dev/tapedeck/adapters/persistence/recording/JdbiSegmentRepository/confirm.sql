-- The rows of a settled take are deleted: a repeat that arrives then must not count twice.
with added as (
    insert into tapedeck.segments (take_id, number, size_bytes, duration_us)
    select t.id, :number, :sizeBytes, :durationMicros
    from tapedeck.takes t
    where t.id = :take and t.state <> 'settled'
    on conflict do nothing
    returning size_bytes, duration_us
)
update tapedeck.takes t
set segments = t.segments + 1,
    bytes = t.bytes + added.size_bytes,
    recorded_us = t.recorded_us + added.duration_us,
    last_segment_at = greatest(t.last_segment_at, :at)
from added
where t.id = :take
