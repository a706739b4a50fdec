package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import java.time.InstantSource;
import java.util.Optional;

/** Ends a session, and then its recording, so that nothing starts a further one. */
final class EndSessionService implements EndSessionUseCase {
    private final SessionChanges changes;
    private final SessionRecorder recorder;
    private final InstantSource clock;

    EndSessionService(SessionChanges changes, SessionRecorder recorder, InstantSource clock) {
        this.changes = changes;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Optional<Session> end(Actor actor, SessionId id) {
        Optional<Session> ended = changes.change(actor, id, session -> session.ended(clock.instant()))
                .map(SessionChanges.Changed::after);
        ended.ifPresent(session -> recorder.stop(session.id()));
        return ended;
    }
}
