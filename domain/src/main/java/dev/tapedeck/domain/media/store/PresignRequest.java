package dev.tapedeck.domain.media.store;

import dev.tapedeck.domain.media.MediaKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request for a presigned address of one object. Such an address cannot be revoked, so it is valid for five minutes at
 * most: a store checks it when a request begins, and a long download goes on.
 *
 * @param validFor 1 second to 5 minutes
 * @param contentType sent instead of the stored one, or null
 * @param downloadName file name under which browsers save it; null to show it in place
 */
public record PresignRequest(
        MediaKey key,
        Duration validFor,
        @Nullable String contentType,
        @Nullable String downloadName) {
    public static final Duration VALID_FOR_MIN = Duration.ofSeconds(1);
    public static final Duration VALID_FOR_MAX = Duration.ofMinutes(5);

    public PresignRequest {
        if (validFor.compareTo(VALID_FOR_MIN) < 0 || validFor.compareTo(VALID_FOR_MAX) > 0) {
            throw new IllegalArgumentException("validFor must be between 1 second and 5 minutes: " + validFor);
        }
    }

    /** As long as is wanted, but {@link #VALID_FOR_MAX} at most. */
    public static Duration atMost(Duration wanted) {
        return wanted.compareTo(VALID_FOR_MAX) < 0 ? wanted : VALID_FOR_MAX;
    }

    public static PresignRequest of(MediaKey key, Duration validFor) {
        return new PresignRequest(key, validFor, null, null);
    }
}
