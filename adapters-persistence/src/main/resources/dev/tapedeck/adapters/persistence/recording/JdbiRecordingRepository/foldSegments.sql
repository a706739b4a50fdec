delete from segments
where take_id = :take
