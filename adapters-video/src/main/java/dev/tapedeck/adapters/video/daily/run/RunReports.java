package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in our words what a row says. */
public final class RunReports {
    private RunReports() {}

    /** @param now stands for the end of a run of which Daily does not say when it began */
    public static ObservedRun observed(RecordingRow row, Instant now) {
        return new ObservedRun(row.take().orElse(null), row.room(), row.kind(), report(row, now));
    }

    public static Found report(RecordingRow row, Instant now) {
        return new Found(row.id(), row.start(), end(row, now));
    }

    private static @Nullable TakeEnd end(RecordingRow row, Instant now) {
        if (!row.isOver()) {
            return null;
        }
        Instant at = row.endOr(now);
        return row.isEmpty()
                ? TakeEnd.broken(at, RecordingFailure.nothingRecorded(), Duration.ZERO)
                : TakeEnd.clean(at);
    }
}
