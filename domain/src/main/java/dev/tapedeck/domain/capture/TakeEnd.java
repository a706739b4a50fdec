package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run of an engine ended.
 *
 * @param at time of the last frame that was captured
 * @param failure why it broke off, null when it ended as it should: stopped, or the source was over
 * @param missing how much is known to be lost, zero when nothing is
 * @param truncated a limit ended it
 * @param isLast whether nothing of the source can follow: it has an end of its own, as a file has
 */
public record TakeEnd(
        Instant at, @Nullable RecordingFailure failure, Duration missing, boolean truncated, boolean isLast) {
    /** The source may come back. */
    public TakeEnd(Instant at, @Nullable RecordingFailure failure, Duration missing, boolean truncated) {
        this(at, failure, missing, truncated, false);
    }

    public static TakeEnd clean(Instant lastFrame) {
        return new TakeEnd(lastFrame, null, Duration.ZERO, false);
    }

    public static TakeEnd broken(Instant lastFrame, RecordingFailure why, Duration missing) {
        return new TakeEnd(lastFrame, why, missing, false);
    }
}
