-- Held until the end of the transaction; the number is arbitrary.
select pg_advisory_xact_lock(8245911037219870)
