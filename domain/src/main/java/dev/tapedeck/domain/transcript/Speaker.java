package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker in a recording.
 *
 * @param name 1 to 100 characters; users may correct it
 * @param participant the platform's id of the participant connection, null when the transcript was uploaded
 */
public record Speaker(UUID id, String name, @Nullable String participant) {
    public static final int NAME_LENGTH_MAX = 100;

    /** The name of a speaker whose name is not known. */
    public static final String UNKNOWN = "Speaker";

    public Speaker {
        Texts.required("name", name, NAME_LENGTH_MAX);
    }
}
