package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.signal.Closure;
import java.util.List;
import java.util.Optional;

/** The failures of takes that have ended at their provider without media. */
final class CollectFailures {
    private CollectFailures() {}

    /** The provider no longer knows the run, so its media, if any, is lost. */
    static RecordingFailure withoutFiles(RemoteCaptureEngine engine, Take take) {
        EngineReport report = engine.find(take);
        if (report instanceof EngineReport.Absent && take.startedAt() != null) {
            return mediaLost();
        }
        ReportedFailure reported = take.reported();
        RecordingFailure otherwise = reported == null ? RecordingFailure.nothingRecorded() : reported.failure();
        return report instanceof EngineReport.Found found
                ? Optional.ofNullable(found.end()).map(TakeEnd::failure).orElse(otherwise)
                : otherwise;
    }

    /** The media is not awaited any longer. */
    static RecordingFailure notDelivered(Recording recording) {
        Closure closure = recording.result().closure();
        return closure == null ? mediaLost() : RecordingFailure.closedByOperator(closure.reason());
    }

    /**
     * None of the files is there. A playlist of which the provider says nothing was only supposed, so that the run has
     * the failure that the provider reports.
     */
    static RecordingFailure withoutMedia(RemoteCaptureEngine engine, Take take, List<CapturedFile> files) {
        boolean isOnlySupposed =
                files.stream().allMatch(file -> file.role() == CapturedFile.Role.PLAYLIST && file.sizeBytes() == null);
        return isOnlySupposed ? withoutFiles(engine, take) : mediaLost();
    }

    /** @param state as the provider reports it */
    static RecordingFailure notFinished(Recording recording, MediaNotReady state) {
        return recording.isClosed()
                ? notDelivered(recording)
                : new RecordingFailure(
                        FailureCode.MEDIA_LOST,
                        Blame.PROVIDER,
                        false,
                        "The provider did not deliver the recorded media in time: " + state.getMessage() + ".");
    }

    static RecordingFailure mediaLost() {
        return new RecordingFailure(
                FailureCode.MEDIA_LOST,
                Blame.PROVIDER,
                false,
                "The recorded media could not be fetched from the provider.");
    }
}
