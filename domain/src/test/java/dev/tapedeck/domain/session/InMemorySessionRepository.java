package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sessions in a map. Thread-safe. */
public final class InMemorySessionRepository implements SessionRepository {
    private static final Comparator<Session> OLDEST_FIRST = Comparator.comparing(Session::createdAt)
            .thenComparing(session -> session.id().toString());
    private static final int TOTAL_MAX = 10_000;

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final List<Consumer<SessionId>> onRemoval = new CopyOnWriteArrayList<>();
    private volatile Supplier<Set<SessionId>> occupied = Set::of;

    /** Has {@link #occupied} know the sessions in which a participant is. */
    public void occupiedAre(Supplier<Set<SessionId>> sessionsWithParticipants) {
        occupied = sessionsWithParticipants;
    }

    /** Calls a listener when a session is removed, so that what refers to it can let go of it. */
    public void onRemoval(Consumer<SessionId> listener) {
        onRemoval.add(listener);
    }

    /** Whether there is such a session. */
    public synchronized boolean knows(SessionId id) {
        return sessions.containsKey(id);
    }

    @Override
    public synchronized InsertResult insert(Session session) {
        Session known = sessions.get(session.id());
        if (known != null && known.owner().equals(session.owner())) {
            return new InsertResult.AlreadyExists(known);
        }
        if (isRoomTaken(session)) {
            return new InsertResult.RoomTaken();
        }
        if (known != null) {
            return new InsertResult.IdTaken();
        }
        sessions.put(session.id(), session);
        return new InsertResult.Inserted(session);
    }

    private boolean isRoomTaken(Session session) {
        return session.source() instanceof CaptureSource.Room room
                && room.isShared()
                && sessions.values().stream()
                        .filter(other -> !other.isEnded() && !other.owner().equals(session.owner()))
                        .anyMatch(other -> room.equals(other.source()));
    }

    @Override
    public synchronized Optional<Session> find(Actor actor, SessionId id) {
        return Optional.ofNullable(sessions.get(id)).filter(session -> actor.owns(session.owner()));
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized Session save(Actor actor, Session session) {
        if (find(actor, session.id()).isEmpty()) {
            throw new StaleSession(session.id(), session.version());
        }
        return save(session);
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
                .sorted(OLDEST_FIRST.reversed())
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
        return true;
    }

    @Override
    public synchronized Optional<Session> findByRoom(ProviderKind provider, String room) {
        CaptureSource wanted = new CaptureSource.Room(provider, room);
        return sessions.values().stream()
                .filter(session -> wanted.equals(session.source()) && !session.isEnded())
                .max(OLDEST_FIRST);
    }

    @Override
    public List<Session> occupied(ProviderKind provider, int limit) {
        // Asked for before this is locked: its lock is taken by those who have theirs.
        return occupied(occupied.get(), provider, limit);
    }

    private synchronized List<Session> occupied(Set<SessionId> ids, ProviderKind provider, int limit) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(sessions.get(id)).stream())
                .filter(session -> !session.isEnded()
                        && session.source() instanceof CaptureSource.Room room
                        && room.provider().equals(provider))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Session> ofRoom(ProviderKind provider, String room, int limit) {
        CaptureSource wanted = new CaptureSource.Room(provider, room);
        return sessions.values().stream()
                .filter(session -> wanted.equals(session.source()))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }
}
