select event_id
from tapedeck.provider_events
where provider = :provider
  and received_at >= :from
  and received_at <= :to
order by received_at, event_id
limit :limit
