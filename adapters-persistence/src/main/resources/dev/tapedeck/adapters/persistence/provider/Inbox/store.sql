insert into tapedeck.provider_events (provider, event_id, type, body, state, attempts, error, received_at, handled_at)
values (:provider, :eventId, :type, :body, :state, :attempts, :error, :receivedAt, :handledAt)
on conflict do nothing
