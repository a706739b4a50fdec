package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks in a recording.
 *
 * @param name 1 to 100 characters; may be corrected by people
 * @param participant the platform's name for the stay, null when the transcript was sent by somebody
 */
public record Speaker(UUID id, String name, @Nullable String participant) {
    public static final int NAME_LENGTH_MAX = 100;

    /** The name of somebody whose name nobody says. */
    public static final String UNKNOWN = "Speaker";

    public Speaker {
        Texts.required("name", name, NAME_LENGTH_MAX);
    }
}
