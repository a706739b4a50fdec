-- A deleted recording has no owner, so the row is refused.
insert into tapedeck.tracks (
    asset_id, recording_id, take_id, owner_id, position, participant, speaker, source, started_at
)
values (
    :asset, :recording, :take, (select r.owner_id from tapedeck.recordings r where r.id = :recording),
    :position, :participant, :speaker, :source, :startedAt
)
on conflict (asset_id) do nothing
