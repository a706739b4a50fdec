package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.id.RecordingId;
import java.time.Duration;
import java.time.Instant;

/**
 * The permission that a playback token carries.
 *
 * @param download whether files may be saved, besides being played
 * @param issuedAt in whole milliseconds; a revocation after it ends the grant
 * @param expiresAt in whole seconds
 */
public record PlaybackGrant(RecordingId recording, boolean download, Instant issuedAt, Instant expiresAt) {
    public static final Duration LIFETIME_DEFAULT = Duration.ofHours(12);

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
