package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.RecordingFailure;

/** Failures that this engine finds by itself, rather than in the words of ffmpeg. */
final class EngineFailures {
    static final RecordingFailure CAPACITY_REACHED =
            ours("capacity_reached", "This server captures as much as it may. Stop a recording, or try again later.");
    static final RecordingFailure SPOOL_UNUSABLE =
            ours("spool_unusable", "The server cannot write to its spool folder. An operator must look at it.");
    static final RecordingFailure ENGINE_MISSING =
            ours("engine_missing", "ffmpeg could not be started on the server. An operator must install it.");
    static final RecordingFailure ENGINE_DIED =
            ours("engine_died", "The capturing process died. What it had captured was kept.");
    static final RecordingFailure SERVER_STOPPED =
            ours("server_stopped", "The server was stopped while it recorded. What had been captured was kept.");
    static final RecordingFailure SERVER_CRASHED =
            ours("server_crashed", "The server died while it recorded. What had been captured was kept.");
    static final RecordingFailure SOURCE_TIMEOUT = new RecordingFailure(
            "source_timeout",
            Blame.PROVIDER,
            true,
            "The source showed no picture and no sound in time. Check that it is running.");
    static final RecordingFailure SOURCE_STALLED = new RecordingFailure(
            "source_stalled",
            Blame.PROVIDER,
            true,
            "The source stopped sending. What had arrived until then was kept.");
    static final RecordingFailure DESTINATION_UNAVAILABLE = new RecordingFailure(
            "destination_unavailable",
            Blame.DESTINATION,
            true,
            "The object store was away for so long that the recording had to end. What was captured was kept.");

    private EngineFailures() {}

    private static RecordingFailure ours(String code, String message) {
        return new RecordingFailure(code, Blame.US, true, message);
    }
}
