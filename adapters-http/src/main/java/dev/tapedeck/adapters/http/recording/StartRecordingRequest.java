package dev.tapedeck.adapters.http.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.http.body.SourceRequest;
import dev.tapedeck.adapters.http.body.value.Range;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to start a recording. */
record StartRecordingRequest(
        @Nullable String title,
        @Nullable JsonNode description,
        @Nullable SessionId sessionId,
        @Nullable SourceRequest source,
        @Nullable ProviderKind provider,
        @Nullable RecordingType recordingType,
        @Nullable Quality quality,
        @Nullable UUID projectId,
        @Nullable UUID sceneId,
        @Range(max = RecordingDetails.TAGS_MAX) @Nullable List<String> tags,
        @Nullable Metadata metadata,

        @Range(min = 1, max = DURATION_SECONDS_MAX) @Nullable
        Duration maxDurationSeconds) {
    static final int DURATION_SECONDS_MAX = 24 * 60 * 60;

    StartRecordingRequest {
        if ((sessionId == null) == (source == null)) {
            throw new InvalidValue("source", "or sessionId must be given, and not both");
        }
        RecordingTexts.check(title, description, tags);
    }

    Start command(UserId owner, UUID resource) {
        return new Start(
                owner,
                new RecordingId(resource),
                sessionId,
                SourceRequest.urlOf(source),
                provider,
                title,
                RecordingTexts.description(description),
                recordingType,
                quality,
                projectId,
                sceneId,
                Objects.requireNonNullElse(tags, List.of()),
                Objects.requireNonNullElse(metadata, Metadata.NONE),
                maxDurationSeconds);
    }
}
