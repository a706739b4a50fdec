package dev.tapedeck.adapters.http.recording;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.playback.PlaybackLinks.Links;
import dev.tapedeck.domain.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recording. */
record RecordingJson(
        String id,
        @Nullable String sessionId,
        @Nullable String sceneId,
        @Nullable String projectId,
        String title,
        @Nullable String description,
        String recordingType,
        String quality,
        String status,
        String activity,
        boolean partial,
        boolean truncated,
        long missingMs,
        @Nullable FailureJson failure,
        @Nullable Long durationSeconds,
        @Nullable Long durationMs,
        @Nullable Long fileSizeBytes,
        @Nullable String mimeType,
        @JsonRawValue String metadata,
        List<String> tags,
        @Nullable String startedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String playbackUrl,
        @Nullable String thumbnailUrl) {
    static RecordingJson of(Recording recording, Links links) {
        @Nullable Duration duration = recording.result().duration();
        return new RecordingJson(
                recording.id().toString(),
                text(recording.links().session()),
                text(recording.links().scene()),
                text(recording.links().project()),
                recording.details().title(),
                recording.details().description(),
                WireNames.of(recording.details().type()),
                WireNames.of(recording.details().quality()),
                WireNames.of(recording.status()),
                WireNames.of(recording.activity()),
                recording.result().partial(),
                recording.result().truncated(),
                recording.result().missing().toMillis(),
                FailureJson.of(recording.result().failure()),
                duration == null ? null : duration.toSeconds(),
                duration == null ? null : duration.toMillis(),
                recording.result().sizeBytes(),
                recording.result().mimeType(),
                recording.details().metadata().json(),
                recording.details().tags(),
                WireNames.ofOptional(recording.links().initiator()),
                recording.times().createdAt(),
                recording.times().updatedAt(),
                recording.times().startedAt(),
                recording.times().endedAt(),
                links.playlist(),
                links.thumbnail());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
