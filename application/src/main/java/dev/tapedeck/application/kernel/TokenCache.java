package dev.tapedeck.application.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Caches playback tokens that were checked within the last seconds, so that a player causes one look-up every few
 * seconds, and not one per segment. Holds at most 10,000; thread-safe.
 */
public final class TokenCache {
    /** How much longer a recording can be watched after another node has deleted it or revoked its tokens. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

    private static final int SIZE_MAX = 10_000;

    private final Cache<String, PlaybackGrant> grants;
    /** Those of which a token was checked within the last seconds, and so were there. */
    private final Cache<RecordingId, Boolean> recordings;

    public TokenCache(InstantSource clock) {
        this.grants = Caffeine.newBuilder()
                .maximumSize(SIZE_MAX)
                .expireAfter(Expiry.writing((String token, PlaybackGrant grant) -> trust(grant, clock.instant())))
                .ticker(ticker(clock))
                // Maintenance takes microseconds, so it runs in the calling thread; a pool thread would outlive this
                // object.
                .executor(Runnable::run)
                .build();
        this.recordings = Caffeine.newBuilder()
                .maximumSize(SIZE_MAX)
                .expireAfterWrite(TRUSTED_FOR)
                .ticker(ticker(clock))
                .executor(Runnable::run)
                .build();
    }

    public Optional<PlaybackGrant> find(String token) {
        return Optional.ofNullable(grants.getIfPresent(token));
    }

    public void remember(String token, PlaybackGrant grant) {
        grants.put(token, grant);
        recordings.put(grant.recording(), true);
    }

    /** Whether a token of this recording was checked within the last seconds; nothing about any other token. */
    public boolean hasSeen(RecordingId recording) {
        return recordings.getIfPresent(recording) != null;
    }

    /** Removes every token of this recording from the cache. */
    public void forget(RecordingId recording) {
        grants.asMap().values().removeIf(grant -> grant.recording().equals(recording));
        recordings.invalidate(recording);
    }

    private static Duration trust(PlaybackGrant grant, Instant now) {
        Duration left = Duration.between(now, grant.expiresAt());
        return left.compareTo(TRUSTED_FOR) < 0 ? left : TRUSTED_FOR;
    }

    private static Ticker ticker(InstantSource clock) {
        return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }
}
