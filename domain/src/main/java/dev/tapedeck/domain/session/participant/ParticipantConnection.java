package dev.tapedeck.domain.session.participant;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One participant in a session from joining to leaving; a participant who comes back has several.
 *
 * @param providerSessionId the provider's name for this connection, not for the person
 * @param name as shown to others, cut at 200 characters; empty when it is not known
 * @param leftAt null while connected
 */
public record ParticipantConnection(
        UUID id,
        SessionId session,
        String providerSessionId,
        String name,
        Instant joinedAt,
        @Nullable Instant leftAt) {
    public static final int NAME_LENGTH_MAX = 200;

    public ParticipantConnection {
        name = Texts.storable(name, NAME_LENGTH_MAX);
    }
}
