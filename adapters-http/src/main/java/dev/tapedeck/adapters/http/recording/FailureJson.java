package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import org.jspecify.annotations.Nullable;

/** The failure of a recording or a take. */
record FailureJson(String code, String blame, boolean retryable, String message) {
    static @Nullable FailureJson of(@Nullable RecordingFailure failure) {
        return failure == null
                ? null
                : new FailureJson(
                        failure.code(), WireNames.of(failure.blame()), failure.retryable(), failure.message());
    }
}
