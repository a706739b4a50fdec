-- The previous release makes all its tables anew in a schema that is empty, and refuses one that is not.
create table /* previous */.tapedeck_has_moved as
select now() as at
