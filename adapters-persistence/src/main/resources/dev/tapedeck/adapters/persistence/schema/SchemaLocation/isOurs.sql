-- The embedding program may have a migration history of its own.
select count(*) = 3
from /* previous */.flyway_schema_history
where (version, description, script) in (
    ('001', 'uuid v7', 'V001__uuid_v7.sql'),
    ('002', 'users', 'V002__users.sql'),
    ('003', 'sessions', 'V003__sessions.sql')
)
