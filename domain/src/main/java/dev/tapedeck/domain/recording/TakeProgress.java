package dev.tapedeck.domain.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a running take. Not part of the recording's version: it changes every few seconds and affects only
 * deadlines.
 *
 * @param segments number of segments confirmed in the store
 * @param bytes their size
 * @param recorded their playing time
 * @param lastSegmentAt when the latest segment was confirmed, null before the first
 * @param aliveAt the last heartbeat of the node that runs the take; for a take of a platform, the last start request,
 *     or the last report that it runs; null without one
 * @param starts the number of start requests to its platform whose outcome is unknown
 */
public record TakeProgress(
        long segments,
        long bytes,
        Duration recorded,
        @Nullable Instant lastSegmentAt,
        @Nullable Instant aliveAt,
        int starts) {
    public static final TakeProgress NONE = new TakeProgress(0, 0, Duration.ZERO, null, null, 0);

    public TakeProgress {
        if (segments < 0 || bytes < 0 || recorded.isNegative() || starts < 0) {
            throw new IllegalArgumentException(
                    "progress is negative: " + segments + ", " + bytes + ", " + recorded + ", " + starts);
        }
    }

    /** This progress with a new sign of life. */
    public TakeProgress aliveAt(Instant at) {
        return new TakeProgress(segments, bytes, recorded, lastSegmentAt, at, starts);
    }

    /** This progress after one more start request to its platform. */
    public TakeProgress starting(int newStarts, Instant at) {
        return new TakeProgress(segments, bytes, recorded, lastSegmentAt, at, newStarts);
    }

    public boolean hasMedia() {
        return segments > 0;
    }
}
