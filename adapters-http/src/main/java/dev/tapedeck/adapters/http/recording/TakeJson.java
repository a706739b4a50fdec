package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One run of a capture engine. */
record TakeJson(
        String id,
        String kind,
        @Nullable String subject,
        String provider,
        @Nullable String match,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long segments,
        long bytes,
        @Nullable Long durationMs,
        @Nullable FailureJson failure) {
    static List<TakeJson> all(Recording recording) {
        return recording.takes().stream().map(take -> of(take, recording)).toList();
    }

    private static TakeJson of(Take take, Recording recording) {
        return new TakeJson(
                take.id().toString(),
                WireNames.of(take.kind()),
                take.subject(),
                take.provider().name(),
                WireNames.ofOptional(take.match()),
                WireNames.of(take.state()),
                take.requestedAt(),
                take.startedAt(),
                take.endedAt(),
                take.progress().segments(),
                bytes(take, recording),
                durationMs(take),
                FailureJson.of(take.failure()));
    }

    /**
     * The size of a take. For takes of platforms only the files have it; a whole file and the HLS made from it count
     * once.
     */
    private static long bytes(Take take, Recording recording) {
        if (take.progress().bytes() > 0) {
            return take.progress().bytes();
        }
        long tracks = sizes(take, recording, kind -> kind == AssetKind.TRACK).sum();
        long whole = sizes(take, recording, kind -> kind.isOriginal() && kind != AssetKind.TRACK)
                .max()
                .orElse(0);
        return tracks + whole;
    }

    private static LongStream sizes(Take take, Recording recording, Predicate<AssetKind> kinds) {
        return recording.assets().stream()
                .filter(asset -> take.id().equals(asset.take()) && kinds.test(asset.kind()))
                .map(MediaAsset::sizeBytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    /** The playing time; null until known, never a false 0. The time that an upload took is not its playing time. */
    private static @Nullable Long durationMs(Take take) {
        if (take.kind() == TakeKind.UPLOAD) {
            return null;
        }
        if (take.progress().hasMedia()) {
            return take.progress().recorded().toMillis();
        }
        Instant start = take.startedAt();
        Instant end = take.endedAt();
        return start == null || end == null || !start.isBefore(end)
                ? null
                : Duration.between(start, end).toMillis();
    }
}
