select number, size_bytes, duration_us
from tapedeck.segments
where take_id = :take
order by number
limit :limit
