package dev.tapedeck.domain.recording.details;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a recording, which its owner may change at any time.
 *
 * @param title 1 to 200 characters
 * @param description at most 5,000 characters, or null
 * @param tags at most 20, each 1 to 50 characters
 */
public record RecordingDetails(
        String title,
        @Nullable String description,
        RecordingType type,
        Quality quality,
        List<String> tags,
        Metadata metadata) {
    public static final int TITLE_LENGTH_MAX = 200;
    public static final int DESCRIPTION_LENGTH_MAX = 5_000;
    public static final int TAGS_MAX = 20;
    public static final int TAG_LENGTH_MAX = 50;

    public RecordingDetails {
        Texts.required("title", title, TITLE_LENGTH_MAX);
        Texts.optional("description", description, DESCRIPTION_LENGTH_MAX);
        if (tags.size() > TAGS_MAX) {
            throw new InvalidValue("tags", "must be at most " + TAGS_MAX);
        }
        tags.forEach(tag -> Texts.required("tags", tag, TAG_LENGTH_MAX));
        tags = List.copyOf(tags);
    }

    public static RecordingDetails titled(String title, RecordingType type) {
        return new RecordingDetails(title, null, type, Quality.HIGH, List.of(), Metadata.NONE);
    }
}
