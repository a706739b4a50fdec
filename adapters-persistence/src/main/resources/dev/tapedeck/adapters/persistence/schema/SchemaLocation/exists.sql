select to_regnamespace(quote_ident(:schema)) is not null
