package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a message to a session. */
@FunctionalInterface
public interface PostMessageUseCase {
    /**
     * The message to add.
     *
     * @param id posting the same id again adds nothing
     * @param createdAt when it was said, from 1970 to a day ahead; null for now
     */
    record Command(
            Actor actor,
            SessionId session,
            UUID id,
            String role,
            String content,
            @Nullable Instant createdAt) {}

    /**
     * Adds it.
     *
     * @return the message, empty when the actor has no session with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Message> post(Command command);
}
