package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.Recording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Issues a token for playing and downloading, valid for the configured time. */
final class GrantPlayback {
    private final Kernel kernel;
    private final Supplier<PlaybackTokens> tokens;

    GrantPlayback(Kernel kernel, Supplier<PlaybackTokens> tokens) {
        this.kernel = kernel;
        this.tokens = tokens;
    }

    Playback.Granted grant(Recording recording) {
        Instant now = kernel.now().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(kernel.settings().playbackValidFor()).truncatedTo(ChronoUnit.SECONDS);
        PlaybackGrant grant = new PlaybackGrant(recording.id(), true, now, expiresAt);
        return new Playback.Granted(tokens.get().write(grant), grant);
    }
}
