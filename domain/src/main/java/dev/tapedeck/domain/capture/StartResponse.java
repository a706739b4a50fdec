package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

/** What an engine says to a start. An unknown outcome is no answer but a {@link ProviderUnavailable}. */
public sealed interface StartResponse {
    /**
     * The engine took it.
     *
     * @param jobId its name for the run, unique per provider. A platform that names its runs only later is given one
     *     that begins with the take's id, until a {@link ObservedRun} or an {@link EngineReport} brings the lasting one
     */
    record Accepted(String jobId) implements StartResponse {}

    /**
     * Nobody is there to be recorded. To be asked again after a moment.
     *
     * @param reason for the log
     */
    record NotYet(String reason) implements StartResponse {}

    /** A definite no. */
    record Refused(RecordingFailure failure) implements StartResponse {}

    /** Whether the platform has not named the run of a take yet, as far as the take knows. */
    static boolean isProvisional(Take take) {
        String job = take.jobId();
        return job == null || job.startsWith(take.id().toString());
    }
}
