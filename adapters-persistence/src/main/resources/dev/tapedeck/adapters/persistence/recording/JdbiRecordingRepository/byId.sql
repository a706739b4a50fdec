where r.id = :id
