-- Values that the issuer does not state are kept.
insert into tapedeck.users (subject, name, email)
values (:subject, :name, :email)
on conflict (subject) do update
set name = coalesce(excluded.name, users.name),
    email = coalesce(excluded.email, users.email),
    updated_at = now()
returning id
