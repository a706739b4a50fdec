delete from sessions s
where s.id = :id and /* conditions */
