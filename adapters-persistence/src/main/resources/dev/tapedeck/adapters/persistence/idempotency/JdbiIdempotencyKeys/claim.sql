-- A key that was never answered is free again when its lease is over, and keeps the id it gave out.
insert into tapedeck.idempotency_keys (owner_id, scope, key, fingerprint, resource, claimed_at)
values (:owner, :scope, :key, :fingerprint, :resource, :now)
on conflict (owner_id, scope, key) do update
set claimed_at = excluded.claimed_at
where idempotency_keys.answer_status is null
  and idempotency_keys.fingerprint = excluded.fingerprint
  and idempotency_keys.claimed_at <= :leasedBefore
returning resource
