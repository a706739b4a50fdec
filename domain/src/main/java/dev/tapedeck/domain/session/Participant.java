package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay in a session; who comes back is there twice.
 *
 * @param providerSessionId the provider's name for this stay, not for the person
 */
public record Participant(
        UUID id,
        SessionId session,
        String providerSessionId,
        String name,
        Instant joinedAt,
        @Nullable Instant leftAt) {}
