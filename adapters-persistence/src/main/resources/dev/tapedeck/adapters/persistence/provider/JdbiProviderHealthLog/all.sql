select
    known.name as provider, event.received_at, health.last_poll_at, health.poll_error,
    coalesce(health.repairs, 0) as repairs
from tapedeck.providers known
left join tapedeck.provider_health health on health.provider = known.name
left join lateral (
    select e.received_at
    from tapedeck.provider_events e
    where e.provider = known.name
    order by e.received_at desc
    limit 1
) event on true
where event.received_at is not null or health.provider is not null
order by known.name
