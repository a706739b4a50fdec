package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
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
        return report instanceof EngineReport.Found found
                ? Optional.ofNullable(found.end()).map(TakeEnd::failure).orElseGet(RecordingFailure::nothingRecorded)
                : RecordingFailure.nothingRecorded();
    }

    static RecordingFailure mediaLost() {
        return new RecordingFailure(
                FailureCode.MEDIA_LOST,
                Blame.PROVIDER,
                false,
                "The recorded media could not be fetched from the provider.");
    }
}
