package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sessions in a map. Thread-safe. */
public final class InMemorySessionRepository implements SessionRepository {
    private static final int TOTAL_MAX = 10_000;
    private static final int PARTICIPANTS_MAX = 1_000;

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<UUID, Message> messages = new HashMap<>();
    private final List<Participant> participants = new CopyOnWriteArrayList<>();
    private final List<Consumer<SessionId>> onRemoval = new CopyOnWriteArrayList<>();

    /** Tells when a session is removed, so that its recordings can let go of it. */
    public void onRemoval(Consumer<SessionId> listener) {
        onRemoval.add(listener);
    }

    /** Somebody was there. */
    public void join(Participant participant) {
        participants.add(participant);
    }

    @Override
    public synchronized boolean insert(Session session) {
        return sessions.putIfAbsent(session.id(), session) == null;
    }

    @Override
    public synchronized Optional<Session> find(Actor actor, SessionId id) {
        return Optional.ofNullable(sessions.get(id)).filter(session -> actor.owns(session.owner()));
    }

    @Override
    public synchronized Session save(Session session) {
        Session stored = sessions.get(session.id());
        if (stored == null || stored.version() != session.version()) {
            throw new StaleSession(session.id(), session.version());
        }
        Session saved = session.atVersion(session.version() + 1);
        sessions.put(session.id(), saved);
        return saved;
    }

    @Override
    public synchronized SessionPage list(Actor actor, SessionQuery query) {
        List<Session> found = sessions.values().stream()
                .filter(session -> actor.owns(session.owner()))
                .filter(session -> query.status() == null || session.status() == query.status())
                .sorted(Comparator.comparing(Session::createdAt)
                        .thenComparing(session -> session.id().toString())
                        .reversed())
                .toList();
        List<Session> page = found.stream()
                .skip((query.page() - 1L) * query.pageSize())
                .limit(query.pageSize())
                .toList();
        return new SessionPage(page, Math.min(found.size(), TOTAL_MAX));
    }

    @Override
    public void remove(Actor actor, SessionId id) {
        if (drop(actor, id)) {
            onRemoval.forEach(listener -> listener.accept(id));
        }
    }

    private synchronized boolean drop(Actor actor, SessionId id) {
        if (find(actor, id).isEmpty()) {
            return false;
        }
        sessions.remove(id);
        messages.values().removeIf(message -> message.session().equals(id));
        participants.removeIf(participant -> participant.session().equals(id));
        return true;
    }

    @Override
    public synchronized boolean add(Message message) {
        return messages.putIfAbsent(message.id(), message) == null;
    }

    @Override
    public synchronized List<Message> messages(SessionId session, Instant from, Instant to, int limit) {
        return messages.values().stream()
                .filter(message -> message.session().equals(session))
                .filter(message -> !message.createdAt().isBefore(from)
                        && !message.createdAt().isAfter(to))
                .sorted(Comparator.comparing(Message::createdAt)
                        .thenComparing(message -> message.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Participant> participants(SessionId session) {
        return participants.stream()
                .filter(participant -> participant.session().equals(session))
                .sorted(Comparator.comparing(Participant::joinedAt))
                .limit(PARTICIPANTS_MAX)
                .toList();
    }
}
