package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Failures as they are stored: four columns that are all null or all set. */
final class Failures {
    private Failures() {}

    static @Nullable RecordingFailure of(
            @Nullable String code, @Nullable String blame, @Nullable Boolean retryable, @Nullable String message) {
        return code == null
                ? null
                : new RecordingFailure(
                        code,
                        WireNames.parse(Blame.class, Objects.requireNonNull(blame)),
                        Boolean.TRUE.equals(retryable),
                        Objects.requireNonNull(message));
    }
}
