select array_agg(number) as numbers, array_agg(size_bytes) as sizes_bytes, array_agg(duration_us) as durations_us
from (
    select number, size_bytes, duration_us
    from tapedeck.segments
    where take_id = :take
    order by number
    limit :limit
) as segment
