package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

/** Failures that the engine detects itself, and not from the output of ffmpeg. */
final class EngineFailures {
    static final RecordingFailure CAPACITY_REACHED = ours(
            FailureCode.CAPACITY_REACHED,
            "This server has reached its limit of captures. Stop a recording, or try again later.");
    static final RecordingFailure OWNER_CAPACITY_REACHED = new RecordingFailure(
            FailureCode.CAPACITY_REACHED,
            Blame.CALLER,
            true,
            "The owner of this recording has reached the limit of captures for one owner. Stop one of that owner's"
                    + " recordings, or try again later.");
    static final RecordingFailure SPOOL_UNUSABLE =
            ours(FailureCode.SPOOL_UNUSABLE, "The server cannot write to its spool folder. An operator must check it.");
    static final RecordingFailure ENGINE_MISSING =
            ours(FailureCode.ENGINE_MISSING, "ffmpeg could not be started on the server. An operator must install it.");
    static final RecordingFailure ENGINE_DIED =
            ours(FailureCode.ENGINE_DIED, "The capturing process died. The media captured until then was kept.");
    static final RecordingFailure SERVER_STOPPED = ours(
            FailureCode.SERVER_STOPPED,
            "The server was stopped while it recorded. The media captured until then was kept.");
    static final RecordingFailure SERVER_CRASHED = ours(
            FailureCode.SERVER_CRASHED,
            "The server crashed while it recorded. The media captured until then was kept.");
    static final RecordingFailure SOURCE_TIMEOUT = new RecordingFailure(
            FailureCode.SOURCE_TIMEOUT,
            Blame.PROVIDER,
            true,
            "The source sent no video and no audio in time. Check that it is running.");
    static final RecordingFailure SOURCE_STALLED = new RecordingFailure(
            FailureCode.SOURCE_STALLED,
            Blame.PROVIDER,
            true,
            "The source stopped sending. The media received until then was kept.");
    static final RecordingFailure DESTINATION_UNAVAILABLE = new RecordingFailure(
            FailureCode.DESTINATION_UNAVAILABLE,
            Blame.DESTINATION,
            true,
            "The object store was unavailable for so long that the recording had to end. The captured media was kept.");

    private EngineFailures() {}

    private static RecordingFailure ours(FailureCode code, String message) {
        return new RecordingFailure(code, Blame.US, true, message);
    }
}
