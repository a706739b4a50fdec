package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.InstantSource;
import java.util.Optional;

/** Ends a session, and then its recording, so that nothing starts a further one. Nobody is in it any more. */
final class EndSessionService implements EndSessionUseCase {
    private final SessionRepository sessions;
    private final SessionChanges changes;
    private final SessionRecorder recorder;
    private final InstantSource clock;

    EndSessionService(
            SessionRepository sessions, SessionChanges changes, SessionRecorder recorder, InstantSource clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Optional<Session> end(Actor actor, SessionId id) {
        Optional<Session> ended = changes.change(actor, id, session -> session.ended(clock.instant()))
                .map(SessionChanges.Changed::after);
        ended.ifPresent(session -> {
            recorder.stop(session.id());
            endStays(session.id());
        });
        return ended;
    }

    private void endStays(SessionId id) {
        sessions.participants(id).stream()
                .filter(stay -> stay.leftAt() == null)
                .forEach(stay -> sessions.left(id, stay.providerSessionId(), clock.instant()));
    }
}
