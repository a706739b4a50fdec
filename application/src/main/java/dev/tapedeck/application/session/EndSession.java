package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.room.SessionChanges;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.util.Optional;

/** Ends a session, and then its recording, so that no new one starts. All participant connections end. */
final class EndSession {
    private final Kernel kernel;
    private final ParticipantRepository participants;
    private final SessionChanges changes;
    private final SessionRecorder recorder;

    EndSession(Kernel kernel) {
        this.kernel = kernel;
        this.participants = kernel.port(ParticipantRepository.class);
        this.changes = new SessionChanges(kernel);
        this.recorder = new SessionRecorder(kernel);
    }

    Optional<Session> end(Actor actor, SessionId id) {
        Optional<Session> ended = changes.change(actor, id, session -> session.ended(kernel.now()))
                .map(SessionChanges.Changed::after);
        ended.ifPresent(session -> {
            recorder.stop(actor, session.id());
            endConnections(actor, session.id());
        });
        return ended;
    }

    private void endConnections(Actor actor, SessionId id) {
        participants.ofSession(actor, id).stream()
                .filter(connection -> connection.leftAt() == null)
                .forEach(connection -> participants.left(actor, id, connection.providerSessionId(), kernel.now()));
    }
}
