package dev.tapedeck.application.session;

import dev.tapedeck.domain.session.Message;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Adds a message to one of the actor's sessions. */
final class PostMessageService implements PostMessageUseCase {
    private final SessionRepository sessions;
    private final InstantSource clock;

    PostMessageService(SessionRepository sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<Message> post(Command command) {
        if (sessions.find(command.actor(), command.session()).isEmpty()) {
            return Optional.empty();
        }
        Instant at = Objects.requireNonNullElseGet(command.createdAt(), clock::instant);
        Message message = new Message(command.id(), command.session(), command.role(), command.content(), at);
        sessions.add(message);
        return Optional.of(message);
    }
}
