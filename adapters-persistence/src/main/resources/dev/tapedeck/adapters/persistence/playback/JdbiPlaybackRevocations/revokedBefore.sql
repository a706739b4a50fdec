select revoked_before
from tapedeck.playback_revocations
where recording_id = :recording
