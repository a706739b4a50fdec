package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Translates rows into reports. */
public final class RunReports {
    private RunReports() {}

    /** @param now used as the end of a run whose start Daily does not report */
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
