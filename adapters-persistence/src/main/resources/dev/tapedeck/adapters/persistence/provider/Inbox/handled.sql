insert into tapedeck.provider_events (provider, event_id, type, body, state, attempts, error, received_at, handled_at)
values (:provider, :eventId, :type, :body, :state, :attempts, :error, :receivedAt, :handledAt)
on conflict (provider, event_id) do update
set state = excluded.state,
    attempts = provider_events.attempts + 1,
    error = excluded.error,
    handled_at = excluded.handled_at
