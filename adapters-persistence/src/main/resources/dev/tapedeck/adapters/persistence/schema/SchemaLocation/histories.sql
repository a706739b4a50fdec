-- The schemas of the search path that have a migration history, in its order.
select quote_ident(place.name)
from unnest(current_schemas(false)) with ordinality as place (name, number)
where place.name <> :schema
  and to_regclass(quote_ident(place.name) || '.flyway_schema_history') is not null
order by place.number
