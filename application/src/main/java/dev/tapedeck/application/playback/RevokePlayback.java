package dev.tapedeck.application.playback;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stores the time of revocation of a recording; tokens issued before it are not accepted. */
final class RevokePlayback {
    private final Kernel kernel;
    private final Permissions permissions;

    RevokePlayback(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
    }

    boolean revoke(Actor actor, RecordingId id) {
        if (permissions.recording(actor, id).isEmpty()) {
            return false;
        }
        Instant before = kernel.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        kernel.port(PlaybackRevocations.class).revokeBefore(actor, id, before);
        kernel.tokens().forget(id);
        return true;
    }
}
