select key
from signing_keys
where name = :name
