package dev.tapedeck.application.session;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.Sessions.NewMessage;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.message.MessageRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Adds a message to one of the actor's sessions. */
final class PostMessage {
    private static final Duration AHEAD_MAX = Duration.ofDays(1);

    private final Kernel kernel;
    private final Permissions permissions;
    private final MessageRepository messages;

    PostMessage(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.messages = kernel.port(MessageRepository.class);
    }

    Optional<Message> post(NewMessage command) {
        if (permissions.session(command.actor(), command.session()).isEmpty()) {
            return Optional.empty();
        }
        Instant at = command.createdAt() == null ? kernel.now() : plausible(command.createdAt());
        Message message = new Message(command.id(), command.session(), command.role(), command.content(), at);
        messages.add(command.actor(), message);
        return Optional.of(message);
    }

    /** Refuses implausible times, such as milliseconds sent as seconds. */
    private Instant plausible(Instant createdAt) {
        if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(kernel.now().plus(AHEAD_MAX))) {
            throw new InvalidValue("createdAt", "must be a time after 1970, at most a day ahead");
        }
        return createdAt;
    }
}
