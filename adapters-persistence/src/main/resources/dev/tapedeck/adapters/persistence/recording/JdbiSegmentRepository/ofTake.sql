select number, size_bytes, duration_us
from segments
where take_id = :take
order by number
limit :limit
