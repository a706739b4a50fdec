select revoked_before
from playback_revocations
where recording_id = :recording
