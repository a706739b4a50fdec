package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were admitted within the last seconds, so that a player that fetches segment after segment costs one
 * look-up every few seconds. Bounded; thread-safe.
 */
public final class TokenCache {
    /** A recording deleted or revoked through another node may be watched for this much longer. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

    private static final int SIZE_MAX = 10_000;

    private record Admission(PlaybackGrant grant, Instant until) {}

    private final Map<String, Admission> byToken = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public TokenCache(InstantSource clock) {
        this.clock = clock;
    }

    public Optional<PlaybackGrant> find(String token) {
        Admission admission = byToken.get(token);
        return admission == null || !clock.instant().isBefore(admission.until)
                ? Optional.empty()
                : Optional.of(admission.grant);
    }

    public void remember(String token, PlaybackGrant grant) {
        if (byToken.size() >= SIZE_MAX) {
            byToken.clear();
        }
        Instant until = clock.instant().plus(TRUSTED_FOR);
        byToken.put(token, new Admission(grant, until.isAfter(grant.expiresAt()) ? grant.expiresAt() : until));
    }

    /** Every token of this recording is looked up again. */
    public void forget(RecordingId recording) {
        byToken.values().removeIf(admission -> admission.grant.recording().equals(recording));
    }
}
