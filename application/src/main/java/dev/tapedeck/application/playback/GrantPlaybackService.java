package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Writes a token that permits playing and saving for as long as the installation allows. */
final class GrantPlaybackService implements GrantPlaybackUseCase {
    private final Supplier<PlaybackTokens> tokens;
    private final Duration validFor;
    private final InstantSource clock;

    GrantPlaybackService(Supplier<PlaybackTokens> tokens, Duration validFor, InstantSource clock) {
        this.tokens = tokens;
        this.validFor = validFor;
        this.clock = clock;
    }

    @Override
    public Granted grant(Recording recording) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        PlaybackGrant grant = new PlaybackGrant(recording.id(), true, now, expiresAt);
        return new Granted(tokens.get().write(grant), grant);
    }
}
