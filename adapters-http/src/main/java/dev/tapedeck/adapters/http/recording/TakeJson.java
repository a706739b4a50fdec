package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a capture engine. */
record TakeJson(
        String id,
        String kind,
        @Nullable String subject,
        String provider,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long segments,
        long bytes,
        @Nullable Long durationMs,
        @Nullable FailureJson failure) {
    static List<TakeJson> all(Recording recording) {
        return recording.takes().stream().map(TakeJson::of).toList();
    }

    private static TakeJson of(Take take) {
        return new TakeJson(
                take.id().toString(),
                WireNames.of(take.kind()),
                take.subject(),
                WireNames.of(take.provider()),
                WireNames.of(take.state()),
                take.requestedAt(),
                take.startedAt(),
                take.endedAt(),
                take.progress().segments(),
                take.progress().bytes(),
                durationMs(take),
                FailureJson.of(take.failure()));
    }

    /** Null until known, never a false 0. */
    private static @Nullable Long durationMs(Take take) {
        if (take.progress().hasMedia()) {
            return take.progress().recorded().toMillis();
        }
        Instant start = take.startedAt();
        Instant end = take.endedAt();
        return start == null || end == null
                ? null
                : Duration.between(start, end).toMillis();
    }
}
