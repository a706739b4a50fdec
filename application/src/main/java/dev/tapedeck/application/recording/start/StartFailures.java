package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.FailureCode;
import dev.tapedeck.domain.recording.RecordingFailure;

/** Why a take was not started. */
public final class StartFailures {
    private StartFailures() {}

    public static RecordingFailure sessionEnded() {
        return new RecordingFailure(
                FailureCode.SESSION_ENDED, Blame.CALLER, false, "The session ended before its recording could begin.");
    }

    public static RecordingFailure consentRefused() {
        return new RecordingFailure(
                FailureCode.CONSENT_REFUSED, Blame.CALLER, false, "Somebody in the session refuses to be recorded.");
    }

    public static RecordingFailure noEngine() {
        return new RecordingFailure(
                FailureCode.PROVIDER_NOT_CONFIGURED,
                Blame.US,
                true,
                "The provider of this recording is not configured any more.");
    }

    public static RecordingFailure brokenEngine() {
        return new RecordingFailure(
                FailureCode.ENGINE_FAILED,
                Blame.US,
                true,
                "The capture could not be started because of a fault on our side.");
    }
}
