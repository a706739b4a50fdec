where r.id = :id and /* visible: r */ true
