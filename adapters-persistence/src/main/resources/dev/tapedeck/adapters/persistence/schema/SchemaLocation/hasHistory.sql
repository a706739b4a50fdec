select to_regclass(quote_ident(:schema) || '.flyway_schema_history') is not null
