package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run of an engine ended.
 *
 * @param at time of the last frame that was captured
 * @param failure why the run broke off, null when it ended normally: it was stopped, or the source was over
 * @param missing the length that is known to be lost, zero for none
 * @param truncated whether a limit ended the run
 * @param isLast whether the source was read to its end, as a file is, so that nothing can follow
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
