insert into tapedeck.signing_keys (name, key)
values (:name, :key)
on conflict do nothing
