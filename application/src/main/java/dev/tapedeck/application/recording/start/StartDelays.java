package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why takes could not start yet, so that a take that is given up meanwhile says so. Kept in memory: after a restart, the
 * next try finds the reason again. Thread-safe.
 */
final class StartDelays {
    private static final int KEPT_MAX = 10_000;

    private final Map<TakeId, RecordingFailure> failures = new LinkedHashMap<>();

    synchronized void add(TakeId take, NotYet response) {
        @Nullable RecordingFailure failure = response.failure();
        failures.remove(take);
        if (failure != null) {
            failures.put(take, failure);
        }
        if (failures.size() > KEPT_MAX) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** The failure of a take that is given up; when no reason is known, it had nothing to record. */
    synchronized RecordingFailure failureOf(TakeId take) {
        return failures.getOrDefault(take, RecordingFailure.nothingRecorded());
    }

    synchronized void forget(TakeId take) {
        failures.remove(take);
    }
}
