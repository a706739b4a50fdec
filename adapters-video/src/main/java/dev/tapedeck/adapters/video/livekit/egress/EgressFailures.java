package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Locale;

/** The failures of egresses, with remedies. Messages of LiveKit are not included, as they quote addresses. */
final class EgressFailures {
    static final RecordingFailure STORED_ELSEWHERE = new RecordingFailure(
            FailureCode.STORED_ELSEWHERE,
            Blame.DESTINATION,
            true,
            "LiveKit could not write to the bucket and used its backup storage. Fetch the recording from there, and"
                    + " check that LiveKit reaches the bucket.");
    private static final RecordingFailure NOT_STORED = new RecordingFailure(
            FailureCode.DESTINATION_UNAVAILABLE,
            Blame.DESTINATION,
            true,
            "LiveKit could not write to the bucket. Check the endpoint, the bucket and the keys as LiveKit's egress"
                    + " service must reach them.");
    private static final RecordingFailure SOURCE_MISSING = new RecordingFailure(
            FailureCode.SOURCE_NOT_FOUND,
            Blame.CALLER,
            true,
            "LiveKit found nothing to record: the participant or the track was not there in time.");
    private static final RecordingFailure OVERLOADED = new RecordingFailure(
            FailureCode.EGRESS_OVERLOADED,
            Blame.PROVIDER,
            true,
            "LiveKit's egress service ran out of processor time or memory. Give it more, or record less at once.");
    private static final RecordingFailure ABORTED = new RecordingFailure(
            FailureCode.EGRESS_ABORTED,
            Blame.PROVIDER,
            true,
            "LiveKit aborted the recording. The media received until then was kept.");
    private static final RecordingFailure FAILED = new RecordingFailure(
            FailureCode.EGRESS_FAILED,
            Blame.PROVIDER,
            true,
            "LiveKit's egress service failed while it recorded. Its log has the reason. The media received until then was kept.");

    private EgressFailures() {}

    static RecordingFailure of(EgressRun run) {
        if (run.status() == EgressStatus.ABORTED) {
            return run.hasMedia() ? ABORTED : RecordingFailure.nothingRecorded();
        }
        if (run.error().toLowerCase(Locale.ROOT).contains("upload failed")) {
            return NOT_STORED;
        }
        return switch ((int) run.errorCode()) {
            case 403 -> OVERLOADED;
            case 404 -> SOURCE_MISSING;
            default -> FAILED;
        };
    }
}
