package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.StaleSession;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Saves changes of sessions by compare-and-set, reading again when somebody else was faster. */
final class SessionChanges {
    private static final int ATTEMPTS_MAX = 10;

    private final SessionRepository sessions;

    SessionChanges(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** A session before and after a change. */
    record Changed(Session before, Session after) {}

    Optional<Changed> change(Actor actor, SessionId id, UnaryOperator<Session> how) {
        for (int attempt = 1; ; attempt++) {
            Optional<Session> found = sessions.find(actor, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Session before = found.get();
            Session after = how.apply(before);
            try {
                return Optional.of(new Changed(before, after.equals(before) ? before : sessions.save(after)));
            } catch (StaleSession lost) {
                if (attempt == ATTEMPTS_MAX) {
                    throw lost;
                }
            }
        }
    }
}
