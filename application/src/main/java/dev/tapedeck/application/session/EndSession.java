package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.room.SessionChanges;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Optional;

/** Ends a session, and then its recording, so that nothing starts a further one. Nobody is in it any more. */
final class EndSession {
    private final Kernel kernel;
    private final SessionRepository sessions;
    private final SessionChanges changes;
    private final SessionRecorder recorder;

    EndSession(Kernel kernel) {
        this.kernel = kernel;
        this.sessions = kernel.port(SessionRepository.class);
        this.changes = new SessionChanges(sessions);
        this.recorder = new SessionRecorder(kernel);
    }

    Optional<Session> end(Actor actor, SessionId id) {
        Optional<Session> ended = changes.change(actor, id, session -> session.ended(kernel.now()))
                .map(SessionChanges.Changed::after);
        ended.ifPresent(session -> {
            recorder.stop(session.id());
            endConnections(session.id());
        });
        return ended;
    }

    private void endConnections(SessionId id) {
        sessions.participants(id).stream()
                .filter(connection -> connection.leftAt() == null)
                .forEach(connection -> sessions.left(id, connection.providerSessionId(), kernel.now()));
    }
}
