select script
from /* previous */.flyway_schema_history
where type = 'SQL' and success
order by installed_rank
