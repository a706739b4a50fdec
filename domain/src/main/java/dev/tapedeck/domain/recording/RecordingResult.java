package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Closure;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of a recording so far.
 *
 * @param partial whether something is missing
 * @param truncated whether a limit ended it; the media up to then is complete
 * @param missing the length that is known to be missing
 * @param duration playing time, null until known
 * @param sizeBytes of all its media, null until known
 * @param mimeType content type of the playable media, null until known
 * @param failure present exactly when the recording FAILED
 * @param closure null unless an operator closed it
 */
public record RecordingResult(
        boolean partial,
        boolean truncated,
        Duration missing,
        @Nullable Duration duration,
        @Nullable Long sizeBytes,
        @Nullable String mimeType,
        @Nullable RecordingFailure failure,
        @Nullable Closure closure) {
    public static final RecordingResult NONE =
            new RecordingResult(false, false, Duration.ZERO, null, null, null, null, null);

    RecordingResult failed(RecordingFailure why) {
        return new RecordingResult(partial, truncated, missing, duration, sizeBytes, mimeType, why, closure);
    }

    RecordingResult incomplete() {
        return new RecordingResult(true, truncated, missing, duration, sizeBytes, mimeType, failure, closure);
    }

    RecordingResult lacking(Shortfall shortfall) {
        return new RecordingResult(
                partial || shortfall.partial(),
                truncated || shortfall.truncated(),
                missing.plus(shortfall.missing()),
                duration,
                sizeBytes,
                mimeType,
                failure,
                closure);
    }

    RecordingResult closed(Closure how) {
        return new RecordingResult(partial, truncated, missing, duration, sizeBytes, mimeType, failure, how);
    }

    RecordingResult lasting(@Nullable Duration further) {
        if (further == null) {
            return this;
        }
        Duration sum = duration == null ? further : duration.plus(further);
        return new RecordingResult(partial, truncated, missing, sum, sizeBytes, mimeType, failure, closure);
    }

    RecordingResult holding(@Nullable Long bytes, @Nullable String type) {
        return new RecordingResult(partial, truncated, missing, duration, bytes, type, failure, closure);
    }
}
