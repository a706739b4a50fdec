package dev.tapedeck.adapters.http.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title, description and tags of a recording, by the rules of {@link RecordingDetails}. */
final class RecordingTexts {
    private RecordingTexts() {}

    /** @throws InvalidValue when a given value breaks a rule */
    static void check(@Nullable String title, @Nullable JsonNode description, @Nullable List<String> tags) {
        if (title != null) {
            Texts.required("title", title, RecordingDetails.TITLE_LENGTH_MAX);
        }
        description(description);
        if (tags != null) {
            tags.forEach(tag -> Texts.required("tags", tag, RecordingDetails.TAG_LENGTH_MAX));
        }
    }

    /** The text of a description; null when it is {@code null} in the body or absent. */
    static @Nullable String description(@Nullable JsonNode description) {
        if (description == null || description.isNull()) {
            return null;
        }
        if (!description.isTextual()) {
            throw new InvalidValue("description", "must be text");
        }
        return Texts.optional("description", description.textValue(), RecordingDetails.DESCRIPTION_LENGTH_MAX);
    }
}
