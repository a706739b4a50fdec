package dev.tapedeck.adapters.http.operation;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.signal.Closure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recording as operators see it, without its contents. */
record OpenRecordingJson(
        String id,
        String title,
        String status,
        String activity,
        boolean partial,
        boolean deleted,
        int openTakes,
        @Nullable String closeReason,
        Instant createdAt,
        Instant updatedAt) {
    static OpenRecordingJson of(Recording recording) {
        Closure closure = recording.result().closure();
        return new OpenRecordingJson(
                recording.id().toString(),
                recording.details().title(),
                WireNames.of(recording.status()),
                WireNames.of(recording.activity()),
                recording.result().partial(),
                recording.isDeleted(),
                (int) recording.takes().stream()
                        .filter(take -> take.state().isOpen())
                        .count(),
                closure == null ? null : closure.reason(),
                recording.times().createdAt(),
                recording.times().updatedAt());
    }
}
