package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/** Reads identifiers that came from outside. */
public final class Ids {
    private static final int TEXT_LENGTH = 36;
    /** Says that there is none. */
    private static final UUID NIL = new UUID(0, 0);

    private Ids() {}

    /** The id in its canonical 36-character form; empty for anything else, including nil and short forms Java would accept. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) && !id.equals(NIL) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
