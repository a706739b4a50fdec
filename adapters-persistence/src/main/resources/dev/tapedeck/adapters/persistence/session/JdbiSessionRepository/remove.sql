delete from tapedeck.sessions s
where s.id = :id and /* owned: s */ true
