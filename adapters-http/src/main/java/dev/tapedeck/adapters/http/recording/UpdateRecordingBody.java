package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.domain.recording.Metadata;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingType;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a request to change what is said about a recording. */
final class UpdateRecordingBody {
    private static final Set<String> KNOWN = Set.of("title", "description", "recordingType", "tags", "metadata");

    private UpdateRecordingBody() {}

    /** What to do with the stored details; everything is read before anything is done. */
    static UnaryOperator<RecordingDetails> read(Context ctx) {
        Fields body = JsonBody.read(ctx, KNOWN);
        @Nullable String title = RecordingTexts.title(body);
        boolean saysDescription = body.has("description");
        @Nullable String description = RecordingTexts.description(body);
        @Nullable RecordingType type = body.oneOf("recordingType", RecordingType.class);
        @Nullable List<String> tags = RecordingTexts.tags(body);
        @Nullable Metadata metadata = body.metadata("metadata");
        return stored -> new RecordingDetails(
                Objects.requireNonNullElse(title, stored.title()),
                saysDescription ? description : stored.description(),
                Objects.requireNonNullElse(type, stored.type()),
                stored.quality(),
                Objects.requireNonNullElse(tags, stored.tags()),
                Objects.requireNonNullElse(metadata, stored.metadata()));
    }
}
