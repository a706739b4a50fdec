package dev.tapedeck.domain.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of a recording.
 *
 * @param startedAt the first frame's time, null before it
 * @param endedAt the last frame's time, null before it
 * @param stopAskedAt time of the stop request, kept until the engine can be stopped
 * @param deletedAt hidden since then; its media is deleted, also media that arrives later
 */
public record RecordingTimes(
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant stopAskedAt,
        @Nullable Instant deletedAt) {
    /** How far media may lag on an overloaded machine; media that ended longer before a stop was paused or lost. */
    private static final Duration LAG_MAX = Duration.ofSeconds(15);

    public static RecordingTimes createdAt(Instant now) {
        return new RecordingTimes(now, now, null, null, null, null);
    }

    /** The time of the last frame or, as media may lag behind the clock, of a stop that was requested soon after it. */
    @Nullable
    Instant heardUntil() {
        boolean lagged = endedAt != null
                && stopAskedAt != null
                && stopAskedAt.isAfter(endedAt)
                && !stopAskedAt.isAfter(endedAt.plus(LAG_MAX));
        return lagged ? stopAskedAt : endedAt;
    }

    RecordingTimes started(Instant firstFrame) {
        Instant start = startedAt == null || firstFrame.isBefore(startedAt) ? firstFrame : startedAt;
        return new RecordingTimes(createdAt, updatedAt, start, endedAt, stopAskedAt, deletedAt);
    }

    RecordingTimes ended(Instant lastFrame) {
        Instant end = endedAt == null || lastFrame.isAfter(endedAt) ? lastFrame : endedAt;
        return new RecordingTimes(createdAt, updatedAt, startedAt, end, stopAskedAt, deletedAt);
    }

    RecordingTimes stopAsked(Instant at) {
        return new RecordingTimes(createdAt, updatedAt, startedAt, endedAt, at, deletedAt);
    }

    RecordingTimes deleted(Instant at) {
        return new RecordingTimes(createdAt, updatedAt, startedAt, endedAt, stopAskedAt, at);
    }

    RecordingTimes updated(Instant at) {
        return new RecordingTimes(createdAt, at, startedAt, endedAt, stopAskedAt, deletedAt);
    }
}
