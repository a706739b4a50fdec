insert into tapedeck.providers (name)
select unnest(:names)
on conflict do nothing
