package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.SessionRepository;

/** Ends a session before it removes it, so that its recording is not left running. */
final class DeleteSessionService implements DeleteSessionUseCase {
    private final EndSessionService end;
    private final SessionRepository sessions;

    DeleteSessionService(EndSessionService end, SessionRepository sessions) {
        this.end = end;
        this.sessions = sessions;
    }

    @Override
    public boolean delete(Actor actor, SessionId id) {
        if (end.end(actor, id).isEmpty()) {
            return false;
        }
        sessions.remove(actor, id);
        return true;
    }
}
