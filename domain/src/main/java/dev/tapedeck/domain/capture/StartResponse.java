package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import org.jspecify.annotations.Nullable;

/**
 * An engine's response to a start. When the outcome is unknown, the engine throws {@link ProviderUnavailable} instead.
 */
public sealed interface StartResponse {
    /**
     * The engine accepted the take.
     *
     * @param jobId the name of the run, unique per provider. For a platform that names its runs only later, this is a
     *     provisional name that begins with the take's id, until an {@link ObservedRun} or an {@link EngineReport} has
     *     the final one
     */
    record Accepted(String jobId) implements StartResponse {
        /** How a take is matched by this response; null for an engine of ours, and for a provisional name. */
        public @Nullable TakeMatch match(Take take) {
            boolean isFinal = !jobId.startsWith(take.id().toString());
            return take.isRemote() && isFinal ? TakeMatch.JOB_ID : null;
        }
    }

    /**
     * The engine did not take it, because the room is empty or nothing is free to record it. Try again after a moment.
     *
     * @param reason for the log
     * @param failure of the take, should it be given up before another try succeeds; null when there was nothing to
     *     record
     */
    record NotYet(String reason, @Nullable RecordingFailure failure) implements StartResponse {
        /** The room is empty, so there is nothing to record. */
        public NotYet(String reason) {
            this(reason, null);
        }
    }

    /** The engine refused the take for good. */
    record Refused(RecordingFailure failure) implements StartResponse {}

    /** Whether the job id of a take is still the provisional one. */
    static boolean isProvisional(Take take) {
        String job = take.jobId();
        return job == null || job.startsWith(take.id().toString());
    }
}
