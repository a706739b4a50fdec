select key
from tapedeck.signing_keys
where name = :name
