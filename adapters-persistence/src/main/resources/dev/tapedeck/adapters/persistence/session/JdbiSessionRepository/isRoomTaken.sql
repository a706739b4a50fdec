select exists (
    select from tapedeck.sessions s
    where s.source_provider = :provider
      and s.source_room = :room
      and s.status <> 'ended'
      and s.owner_id <> :owner
)
