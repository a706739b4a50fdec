-- What the issuer does not say stays as it was said before.
insert into tapedeck.users (subject, name, email)
values (:subject, :name, :email)
on conflict (subject) do update
set name = coalesce(excluded.name, users.name),
    email = coalesce(excluded.email, users.email),
    updated_at = now()
returning id
