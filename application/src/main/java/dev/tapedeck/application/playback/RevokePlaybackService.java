package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Notes the moment before which tokens no longer count. */
final class RevokePlaybackService implements RevokePlaybackUseCase {
    private final RecordingRepository recordings;
    private final PlaybackRevocations revocations;
    private final TokenCache admissions;
    private final InstantSource clock;

    RevokePlaybackService(
            RecordingRepository recordings,
            PlaybackRevocations revocations,
            TokenCache admissions,
            InstantSource clock) {
        this.recordings = recordings;
        this.revocations = revocations;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public boolean revoke(Actor actor, RecordingId id) {
        if (recordings.find(actor, id).isEmpty()) {
            return false;
        }
        revocations.revokeBefore(
                actor, id, clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1));
        admissions.forget(id);
        return true;
    }
}
