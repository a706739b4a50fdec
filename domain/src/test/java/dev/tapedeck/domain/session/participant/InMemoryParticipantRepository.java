package dev.tapedeck.domain.session.participant;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Connections in a map. Thread-safe. */
public final class InMemoryParticipantRepository implements ParticipantRepository {
    private static final Comparator<ParticipantConnection> EARLIEST_FIRST = Comparator.comparing(
                    ParticipantConnection::joinedAt)
            .thenComparing(connection -> connection.id().toString());
    private static final int LISTED_MAX = 1_000;

    private record Key(SessionId session, String providerSessionId) {}

    private final Map<Key, ParticipantConnection> connections = new HashMap<>();
    private final InMemorySessionRepository sessions;

    public InMemoryParticipantRepository(InMemorySessionRepository sessions) {
        this.sessions = sessions;
        sessions.onRemoval(this::forget);
        sessions.occupiedAre(this::occupied);
    }

    private synchronized void forget(SessionId session) {
        connections.keySet().removeIf(key -> key.session().equals(session));
    }

    private synchronized Set<SessionId> occupied() {
        return connections.values().stream()
                .filter(connection -> connection.leftAt() == null)
                .map(ParticipantConnection::session)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean joined(ParticipantConnection connection) {
        if (!sessions.knows(connection.session())) {
            return false;
        }
        Key key = new Key(connection.session(), connection.providerSessionId());
        boolean isNew = !connections.containsKey(key);
        connections.merge(key, connection, InMemoryParticipantRepository::completed);
        return isNew;
    }

    private static ParticipantConnection completed(ParticipantConnection known, ParticipantConnection further) {
        return new ParticipantConnection(
                known.id(),
                known.session(),
                known.providerSessionId(),
                known.name().isEmpty() ? further.name() : known.name(),
                further.joinedAt().isBefore(known.joinedAt()) ? further.joinedAt() : known.joinedAt(),
                known.leftAt() == null ? further.leftAt() : known.leftAt());
    }

    @Override
    public synchronized void left(SessionId session, String providerSessionId, Instant at) {
        joined(new ParticipantConnection(UUID.randomUUID(), session, providerSessionId, "", at, at));
    }

    @Override
    public void left(Actor actor, SessionId session, String providerSessionId, Instant at) {
        if (sessions.find(actor, session).isPresent()) {
            left(session, providerSessionId, at);
        }
    }

    @Override
    public List<ParticipantConnection> ofSession(Actor actor, SessionId session) {
        return sessions.find(actor, session).isPresent() ? ofSession(session) : List.of();
    }

    @Override
    public synchronized List<ParticipantConnection> ofSession(SessionId session) {
        List<ParticipantConnection> all = connections.values().stream()
                .filter(connection -> connection.session().equals(session))
                .sorted(EARLIEST_FIRST)
                .toList();
        return all.subList(Math.max(0, all.size() - LISTED_MAX), all.size());
    }
}
