package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

/** The failures of takes that were not started. */
final class StartFailures {
    private StartFailures() {}

    static RecordingFailure noEngine() {
        return new RecordingFailure(
                FailureCode.PROVIDER_NOT_CONFIGURED,
                Blame.US,
                true,
                "The provider of this recording is no longer configured.");
    }

    static RecordingFailure brokenEngine() {
        return new RecordingFailure(
                FailureCode.ENGINE_FAILED,
                Blame.US,
                true,
                "The capture could not be started because of a fault on our side.");
    }
}
