package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An output of an egress: a playlist with its segments, or one file.
 *
 * @param key its key in the bucket. LiveKit's {@code location} is not used, as it may be malformed or signed
 * @param startedAt of its media, null until then
 * @param endedAt of its media, null until then
 */
record EgressOutput(
        boolean isPlaylist,
        String key,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Duration duration,
        long bytes) {
    private static final Duration MEDIA_MIN = Duration.ofMillis(1);

    static EgressOutput playlist(Wire segments) {
        return of(segments, true, "playlist_name", segments.number("segment_count"));
    }

    static EgressOutput file(Wire file) {
        return of(file, false, "filename", 0);
    }

    private static EgressOutput of(Wire output, boolean isPlaylist, String keyName, long segments) {
        long bytes = Math.max(output.number("size"), segments);
        return new EgressOutput(
                isPlaylist,
                output.text(keyName),
                output.nanos("started_at").orElse(null),
                output.nanos("ended_at").orElse(null),
                Duration.ofNanos(Math.max(0, output.number("duration"))),
                Math.max(0, bytes));
    }

    /** A fraction of a millisecond is no media: LiveKit reports it of runs that ended before their first frame. */
    boolean hasMedia() {
        return bytes > 0 || duration.compareTo(MEDIA_MIN) >= 0;
    }

    /** Time of its first frame; empty before it, and when it ended at the moment in which it is said to have begun. */
    Optional<Instant> firstFrame() {
        return isPhantom() ? Optional.empty() : Optional.ofNullable(startedAt);
    }

    private boolean isPhantom() {
        return !hasMedia() && startedAt != null && endedAt != null && endedAt.isBefore(startedAt.plus(MEDIA_MIN));
    }

    /** Time of its last frame: as LiveKit reports, or computed from its length; empty when neither is known. */
    Optional<Instant> lastFrame() {
        if (endedAt != null) {
            return Optional.of(endedAt);
        }
        return startedAt == null || duration.isZero() ? Optional.empty() : Optional.of(startedAt.plus(duration));
    }
}
