package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

/** Failures that this engine finds by itself, rather than in the words of ffmpeg. */
final class EngineFailures {
    static final RecordingFailure CAPACITY_REACHED = ours(
            FailureCode.CAPACITY_REACHED,
            "This server captures as much as it may. Stop a recording, or try again later.");
    static final RecordingFailure SPOOL_UNUSABLE = ours(
            FailureCode.SPOOL_UNUSABLE, "The server cannot write to its spool folder. An operator must look at it.");
    static final RecordingFailure ENGINE_MISSING =
            ours(FailureCode.ENGINE_MISSING, "ffmpeg could not be started on the server. An operator must install it.");
    static final RecordingFailure ENGINE_DIED =
            ours(FailureCode.ENGINE_DIED, "The capturing process died. What it had captured was kept.");
    static final RecordingFailure SERVER_STOPPED = ours(
            FailureCode.SERVER_STOPPED, "The server was stopped while it recorded. What had been captured was kept.");
    static final RecordingFailure SERVER_CRASHED =
            ours(FailureCode.SERVER_CRASHED, "The server died while it recorded. What had been captured was kept.");
    static final RecordingFailure SOURCE_TIMEOUT = new RecordingFailure(
            FailureCode.SOURCE_TIMEOUT,
            Blame.PROVIDER,
            true,
            "The source showed no picture and no sound in time. Check that it is running.");
    static final RecordingFailure SOURCE_STALLED = new RecordingFailure(
            FailureCode.SOURCE_STALLED,
            Blame.PROVIDER,
            true,
            "The source stopped sending. What had arrived until then was kept.");
    static final RecordingFailure DESTINATION_UNAVAILABLE = new RecordingFailure(
            FailureCode.DESTINATION_UNAVAILABLE,
            Blame.DESTINATION,
            true,
            "The object store was away for so long that the recording had to end. What was captured was kept.");

    private EngineFailures() {}

    private static RecordingFailure ours(FailureCode code, String message) {
        return new RecordingFailure(code, Blame.US, true, message);
    }
}
