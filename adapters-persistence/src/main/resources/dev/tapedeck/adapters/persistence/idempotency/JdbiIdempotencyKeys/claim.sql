-- A key without a response can be claimed again after its lease, and keeps its resource id.
insert into tapedeck.idempotency_keys (owner_id, scope, key, fingerprint, resource, claimed_at)
values (:owner, :scope, :key, :fingerprint, :resource, :now)
on conflict (owner_id, scope, key) do update
set claimed_at = excluded.claimed_at
where idempotency_keys.answer_status is null
  and idempotency_keys.fingerprint = excluded.fingerprint
  and idempotency_keys.claimed_at <= :leasedBefore
returning resource
