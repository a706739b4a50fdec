package dev.tapedeck.application.session;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.session.Message;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Adds a message to one of the actor's sessions. */
final class PostMessageService implements PostMessageUseCase {
    private static final Duration AHEAD_MAX = Duration.ofDays(1);

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
        Instant at = command.createdAt() == null ? clock.instant() : plausible(command.createdAt());
        Message message = new Message(command.id(), command.session(), command.role(), command.content(), at);
        sessions.add(message);
        return Optional.of(message);
    }

    /** A time in milliseconds sent as seconds, or the other way round, is a mistake of the caller and found early. */
    private Instant plausible(Instant createdAt) {
        if (createdAt.isBefore(Instant.EPOCH)
                || createdAt.isAfter(clock.instant().plus(AHEAD_MAX))) {
            throw new InvalidValue("createdAt", "must be a time after 1970, at most a day ahead");
        }
        return createdAt;
    }
}
