package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.RecordingDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people say about a recording, by the rules of {@link RecordingDetails}. Null where nothing is said. */
final class RecordingTexts {
    private RecordingTexts() {}

    static @Nullable String title(Fields body) {
        @Nullable String title = body.text("title");
        return title == null ? null : Texts.required("title", title, RecordingDetails.TITLE_LENGTH_MAX);
    }

    static @Nullable String description(Fields body) {
        return body.isNull("description")
                ? null
                : Texts.optional("description", body.text("description"), RecordingDetails.DESCRIPTION_LENGTH_MAX);
    }

    static @Nullable List<String> tags(Fields body) {
        @Nullable List<String> tags = body.texts("tags", RecordingDetails.TAGS_MAX);
        if (tags != null) {
            tags.forEach(tag -> Texts.required("tags", tag, RecordingDetails.TAG_LENGTH_MAX));
        }
        return tags;
    }
}
