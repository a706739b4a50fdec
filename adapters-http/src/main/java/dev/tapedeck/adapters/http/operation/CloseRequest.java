package dev.tapedeck.adapters.http.operation;

import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.signal.Closure;
import org.jspecify.annotations.Nullable;

/** A request to close a recording. */
record CloseRequest(@Nullable String reason) {
    CloseRequest {
        Texts.required("reason", reason, Closure.REASON_LENGTH_MAX);
    }

    String required() {
        return Texts.required("reason", reason, Closure.REASON_LENGTH_MAX);
    }
}
