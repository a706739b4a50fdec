select pg_advisory_xact_lock(hashtextextended(:provider || ' ' || :room, 0))
