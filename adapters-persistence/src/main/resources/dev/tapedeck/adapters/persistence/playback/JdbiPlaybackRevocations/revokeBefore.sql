insert into tapedeck.playback_revocations (recording_id, revoked_before)
select r.id, :before
from tapedeck.recordings r
where r.id = :recording
  and /* owned: r */ true
on conflict (recording_id) do update
set revoked_before = greatest(playback_revocations.revoked_before, excluded.revoked_before)
