package dev.tapedeck.domain.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a running take has come. Kept outside the recording's version: it changes every few seconds and decides
 * nothing but deadlines.
 *
 * @param segments confirmed in storage so far
 * @param bytes of them
 * @param recorded playing time of them
 * @param lastSegmentAt when the newest was confirmed, null before the first
 * @param aliveAt the last heartbeat of the node that runs the take, null without one
 */
public record TakeProgress(
        long segments,
        long bytes,
        Duration recorded,
        @Nullable Instant lastSegmentAt,
        @Nullable Instant aliveAt) {
    public static final TakeProgress NONE = new TakeProgress(0, 0, Duration.ZERO, null, null);

    public TakeProgress {
        if (segments < 0 || bytes < 0 || recorded.isNegative()) {
            throw new IllegalArgumentException("progress is negative: " + segments + ", " + bytes + ", " + recorded);
        }
    }

    public boolean hasMedia() {
        return segments > 0;
    }
}
