package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.Ids;
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
