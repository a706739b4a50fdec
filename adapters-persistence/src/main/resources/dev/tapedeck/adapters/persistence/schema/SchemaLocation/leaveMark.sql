-- The previous release would create all its tables again in an empty schema, but refuses one that is not empty.
create table /* previous */.tapedeck_has_moved as
select now() as at
