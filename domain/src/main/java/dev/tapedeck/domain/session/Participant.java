package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay in a session; who comes back is there twice.
 *
 * @param providerSessionId the provider's name for this stay, not for the person
 * @param name as shown to others, cut at 200 characters; empty when it is not known
 */
public record Participant(
        UUID id,
        SessionId session,
        String providerSessionId,
        String name,
        Instant joinedAt,
        @Nullable Instant leftAt) {
    public static final int NAME_LENGTH_MAX = 200;

    public Participant {
        name = Texts.storable(name, NAME_LENGTH_MAX);
    }
}
