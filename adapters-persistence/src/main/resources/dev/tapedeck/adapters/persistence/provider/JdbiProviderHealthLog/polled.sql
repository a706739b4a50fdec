insert into tapedeck.provider_health (provider, last_poll_at, poll_error)
values (:provider, :polledAt, :error)
on conflict (provider) do update
set last_poll_at = coalesce(excluded.last_poll_at, provider_health.last_poll_at),
    poll_error = excluded.poll_error
