package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.adapters.http.request.SourceField;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Metadata;
import dev.tapedeck.domain.recording.Quality;
import dev.tapedeck.domain.recording.RecordingType;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a request to start a recording. */
final class StartRecordingBody {
    private static final int DURATION_SECONDS_MAX = 24 * 60 * 60;
    private static final Set<String> KNOWN = Set.of(
            "title",
            "description",
            "sessionId",
            "source",
            "provider",
            "recordingType",
            "quality",
            "projectId",
            "sceneId",
            "tags",
            "metadata",
            "maxDurationSeconds");

    private StartRecordingBody() {}

    static Start read(Context ctx, UUID resource) {
        Fields body = JsonBody.read(ctx, KNOWN);
        @Nullable UUID session = body.id("sessionId");
        @Nullable SourceUrl source = SourceField.read(body);
        if ((session == null) == (source == null)) {
            throw new InvalidValue("source", "or sessionId must be given, and not both");
        }
        @Nullable Integer maxSeconds = body.integer("maxDurationSeconds", 1, DURATION_SECONDS_MAX);
        return new Start(
                Callers.user(ctx),
                new RecordingId(resource),
                session == null ? null : new SessionId(session),
                source,
                body.provider("provider"),
                RecordingTexts.title(body),
                RecordingTexts.description(body),
                body.oneOf("recordingType", RecordingType.class),
                body.oneOf("quality", Quality.class),
                body.id("projectId"),
                body.id("sceneId"),
                Objects.requireNonNullElse(RecordingTexts.tags(body), List.of()),
                Objects.requireNonNullElse(body.metadata("metadata"), Metadata.NONE),
                maxSeconds == null ? null : Duration.ofSeconds(maxSeconds));
    }
}
