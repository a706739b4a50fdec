-- Schemas of the search path where somebody's migrations were run, in its order.
select quote_ident(place.name)
from unnest(current_schemas(false)) with ordinality as place (name, number)
where place.name <> :schema
  and to_regclass(quote_ident(place.name) || '.flyway_schema_history') is not null
order by place.number
