package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The latest moment of each session in a map. Thread-safe. */
public final class InMemoryRecordingSuppressions implements RecordingSuppressions {
    private final Map<SessionId, Instant> suppressed = new HashMap<>();
    private final InMemorySessionRepository sessions;

    public InMemoryRecordingSuppressions(InMemorySessionRepository sessions) {
        this.sessions = sessions;
        sessions.onRemoval(this::forget);
    }

    private synchronized void forget(SessionId session) {
        suppressed.remove(session);
    }

    @Override
    public synchronized void suppress(SessionId session, Instant at) {
        if (sessions.knows(session)) {
            suppressed.merge(session, at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    @Override
    public void suppress(Actor actor, SessionId session, Instant at) {
        if (sessions.find(actor, session).isPresent()) {
            suppress(session, at);
        }
    }

    @Override
    public synchronized Optional<Instant> suppressedAt(SessionId session) {
        return Optional.ofNullable(suppressed.get(session));
    }
}
