package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.RecordingFailure;

/** Why a take was not started. */
public final class StartFailures {
    private StartFailures() {}

    public static RecordingFailure sessionEnded() {
        return new RecordingFailure(
                "session_ended", Blame.CALLER, false, "The session ended before its recording could begin.");
    }

    public static RecordingFailure consentRefused() {
        return new RecordingFailure(
                "consent_refused", Blame.CALLER, false, "Somebody in the session refuses to be recorded.");
    }

    public static RecordingFailure noEngine() {
        return new RecordingFailure(
                "provider_not_configured",
                Blame.US,
                true,
                "The provider of this recording is not configured any more.");
    }

    public static RecordingFailure brokenEngine() {
        return new RecordingFailure(
                "engine_failed", Blame.US, true, "The capture could not be started because of a fault on our side.");
    }
}
