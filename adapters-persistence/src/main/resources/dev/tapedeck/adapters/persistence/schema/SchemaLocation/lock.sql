-- Until the end of the transaction; a number of our own.
select pg_advisory_xact_lock(8245911037219870)
