delete from tapedeck.sessions s
where s.id = :id and /* conditions */
