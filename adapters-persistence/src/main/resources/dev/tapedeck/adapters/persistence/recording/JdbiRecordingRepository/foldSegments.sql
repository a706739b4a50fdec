delete from tapedeck.segments
where take_id = :take
