package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/** Parses identifiers from outside. */
public final class Ids {
    private static final int TEXT_LENGTH = 36;
    /** The nil UUID, which is never a valid id. */
    private static final UUID NIL = new UUID(0, 0);

    private Ids() {}

    /** Parses an id in the canonical 36-character form; empty for anything else, including nil and short forms. */
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
