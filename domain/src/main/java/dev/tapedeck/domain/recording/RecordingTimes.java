package dev.tapedeck.domain.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a recording.
 *
 * @param startedAt the first frame's time, null before it
 * @param endedAt the last frame's time, null before it
 * @param stopAskedAt remembered until the engine can be told
 * @param deletedAt hidden since then; its media goes, also what arrives later
 */
public record RecordingTimes(
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant stopAskedAt,
        @Nullable Instant deletedAt) {

    public static RecordingTimes createdAt(Instant now) {
        return new RecordingTimes(now, now, null, null, null, null);
    }

    /**
     * Until when what is said belongs to the recording: its last frame or, as media may lag behind the clock, the stop that
     * was asked for; null while it has not ended.
     */
    public @Nullable Instant heardUntil() {
        boolean lagged = endedAt != null && stopAskedAt != null && stopAskedAt.isAfter(endedAt);
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
