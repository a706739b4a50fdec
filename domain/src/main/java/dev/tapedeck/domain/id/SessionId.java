package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/** Identifies a session. */
public record SessionId(UUID value) {
    public static Optional<SessionId> parse(String text) {
        return Ids.parse(text).map(SessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
