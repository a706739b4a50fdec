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
 * @param aliveAt the last heartbeat of the node that runs the take; where a platform runs it, when it was last asked to
 *     start it, or last said that it runs; null without one
 * @param starts how often its platform was asked to start it without an answer that tells whether it did
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

    /** The same, seen to be alive. */
    public TakeProgress aliveAt(Instant at) {
        return new TakeProgress(segments, bytes, recorded, lastSegmentAt, at, starts);
    }

    /** The same, after its platform was asked to start it. */
    public TakeProgress starting(int newStarts, Instant at) {
        return new TakeProgress(segments, bytes, recorded, lastSegmentAt, at, newStarts);
    }

    public boolean hasMedia() {
        return segments > 0;
    }
}
