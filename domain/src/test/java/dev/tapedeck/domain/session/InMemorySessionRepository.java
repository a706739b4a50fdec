package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.OpenResult;
import dev.tapedeck.domain.recording.Recording;
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
    private static final Comparator<Session> OLDEST_FIRST = Comparator.comparing(Session::createdAt)
            .thenComparing(session -> session.id().toString());
    private static final int TOTAL_MAX = 10_000;
    private static final int PARTICIPANTS_MAX = 1_000;

    /** What stays and consents are known by: the session, and somebody's name there. */
    private record Stay(SessionId session, String name) {}

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<UUID, Message> messages = new HashMap<>();
    private final Map<Stay, ParticipantConnection> participants = new HashMap<>();
    private final Map<Stay, Consent> consents = new HashMap<>();
    private final Map<SessionId, Instant> leftOff = new HashMap<>();
    private final List<Consumer<SessionId>> onRemoval = new CopyOnWriteArrayList<>();

    /** Tells when a session is removed, so that its recordings can let go of it. */
    public void onRemoval(Consumer<SessionId> listener) {
        onRemoval.add(listener);
    }

    /** Why the session of a recording may not be recorded; empty when it may, or there is no session. */
    public synchronized Optional<OpenResult.Reason> objectionTo(Recording fresh) {
        SessionId id = fresh.links().session();
        Session session = id == null ? null : sessions.get(id);
        if (session == null) {
            return id == null ? Optional.empty() : Optional.of(OpenResult.Reason.SESSION_GONE);
        }
        return OpenResult.Reason.against(fresh.links().initiator(), session.isEnded(), session.wantsRecording(), isRefused(id));
    }

    @Override
    public synchronized boolean insert(Session session) {
        return !isRoomTaken(session) && sessions.putIfAbsent(session.id(), session) == null;
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
        messages.values().removeIf(message -> message.session().equals(id));
        participants.keySet().removeIf(stay -> stay.session().equals(id));
        consents.keySet().removeIf(stay -> stay.session().equals(id));
        return true;
    }

    @Override
    public synchronized boolean add(Message message) {
        return messages.putIfAbsent(message.id(), message) == null;
    }

    @Override
    public synchronized Optional<Session> findByRoom(ProviderKind provider, String room) {
        CaptureSource wanted = new CaptureSource.Room(provider, room);
        return sessions.values().stream()
                .filter(session -> wanted.equals(session.source()) && !session.isEnded())
                .max(OLDEST_FIRST);
    }

    @Override
    public synchronized void leaveOff(SessionId session, Instant at) {
        if (sessions.containsKey(session)) {
            leftOff.merge(session, at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    @Override
    public synchronized Optional<Instant> leftOffAt(SessionId session) {
        return Optional.ofNullable(leftOff.get(session));
    }

    @Override
    public synchronized List<Session> occupied(ProviderKind provider, int limit) {
        return participants.values().stream()
                .filter(stay -> stay.leftAt() == null)
                .map(ParticipantConnection::session)
                .distinct()
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

    @Override
    public synchronized boolean joined(ParticipantConnection participant) {
        Stay stay = new Stay(participant.session(), participant.providerSessionId());
        if (!sessions.containsKey(stay.session())) {
            return false;
        }
        ParticipantConnection known = participants.get(stay);
        participants.put(stay, known == null ? participant : completed(known, participant));
        return known == null;
    }

    private static ParticipantConnection completed(ParticipantConnection known, ParticipantConnection told) {
        return new ParticipantConnection(
                known.id(),
                known.session(),
                known.providerSessionId(),
                known.name().isEmpty() ? told.name() : known.name(),
                told.joinedAt().isBefore(known.joinedAt()) ? told.joinedAt() : known.joinedAt(),
                known.leftAt() == null ? told.leftAt() : known.leftAt());
    }

    @Override
    public synchronized void left(SessionId session, String providerSessionId, Instant at) {
        joined(new ParticipantConnection(UUID.randomUUID(), session, providerSessionId, "", at, at));
    }

    @Override
    public synchronized void add(Consent consent) {
        if (sessions.containsKey(consent.session())) {
            consents.merge(
                    new Stay(consent.session(), consent.participant()),
                    consent,
                    (known, told) -> told.at().isBefore(known.at()) ? known : told);
        }
    }

    @Override
    public synchronized boolean isRefused(SessionId session) {
        return consents.values().stream().anyMatch(consent -> consent.session().equals(session) && !consent.isGiven());
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
    public synchronized List<ParticipantConnection> participants(SessionId session) {
        List<ParticipantConnection> all = participants.values().stream()
                .filter(participant -> participant.session().equals(session))
                .sorted(Comparator.comparing(ParticipantConnection::joinedAt)
                        .thenComparing(participant -> participant.id().toString()))
                .toList();
        return all.subList(Math.max(0, all.size() - PARTICIPANTS_MAX), all.size());
    }
}
