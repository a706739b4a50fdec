package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.RecordingFailure;

/** What an engine says to a start. An unknown outcome is no answer but a {@link ProviderUnavailable}. */
public sealed interface StartAnswer {
    /**
     * The engine took it.
     *
     * @param jobId its name for the run, unique per provider
     */
    record Accepted(String jobId) implements StartAnswer {}

    /**
     * Nobody is there to be recorded. To be asked again after a moment.
     *
     * @param reason for the log
     */
    record NotYet(String reason) implements StartAnswer {}

    /** A definite no. */
    record Refused(RecordingFailure failure) implements StartAnswer {}
}
