package dev.tapedeck.domain.session.message;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages in a map. Thread-safe. */
public final class InMemoryMessageRepository implements MessageRepository {
    private static final Comparator<Message> EARLIEST_FIRST = Comparator.comparing(Message::createdAt)
            .thenComparing(message -> message.id().toString());

    private final Map<UUID, Message> messages = new HashMap<>();
    private final InMemorySessionRepository sessions;

    public InMemoryMessageRepository(InMemorySessionRepository sessions) {
        this.sessions = sessions;
        sessions.onRemoval(this::forget);
    }

    private synchronized void forget(SessionId session) {
        messages.values().removeIf(message -> message.session().equals(session));
    }

    @Override
    public synchronized boolean add(Actor actor, Message message) {
        return sessions.find(actor, message.session()).isPresent()
                && messages.putIfAbsent(message.id(), message) == null;
    }

    @Override
    public List<Message> between(Actor actor, SessionId session, Instant from, Instant to, int limit) {
        return sessions.find(actor, session).isPresent() ? between(session, from, to, limit) : List.of();
    }

    @Override
    public synchronized List<Message> between(SessionId session, Instant from, Instant to, int limit) {
        return messages.values().stream()
                .filter(message -> message.session().equals(session))
                .filter(message -> !message.createdAt().isBefore(from)
                        && !message.createdAt().isAfter(to))
                .sorted(EARLIEST_FIRST)
                .limit(limit)
                .toList();
    }
}
