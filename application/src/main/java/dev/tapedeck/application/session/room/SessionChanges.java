package dev.tapedeck.application.session.room;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.StaleSession;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Saves changes of sessions by compare-and-set, and reads again when another save came first. Thread-safe. */
public final class SessionChanges {
    private static final int ATTEMPTS_MAX = 10;

    private final Permissions permissions;
    private final SessionRepository sessions;

    public SessionChanges(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.sessions = kernel.port(SessionRepository.class);
    }

    /** A session before and after a change. */
    public record Changed(Session before, Session after) {}

    /**
     * Changes a session.
     *
     * @return empty when the actor has no session with this id
     * @throws StaleSession when the race was lost {@value #ATTEMPTS_MAX} times
     */
    public Optional<Changed> change(Actor actor, SessionId id, UnaryOperator<Session> how) {
        return change(() -> permissions.session(actor, id), session -> sessions.save(actor, session), how);
    }

    /** As {@link #change(Actor, SessionId, UnaryOperator)}, for any owner of the session. */
    public Optional<Changed> change(SessionId id, UnaryOperator<Session> how) {
        return change(() -> sessions.find(id), sessions::save, how);
    }

    private static Optional<Changed> change(
            Supplier<Optional<Session>> read, UnaryOperator<Session> save, UnaryOperator<Session> how) {
        for (int attempt = 1; ; attempt++) {
            Optional<Session> found = read.get();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Session before = found.get();
            Session after = how.apply(before);
            try {
                return Optional.of(new Changed(before, after.equals(before) ? before : save.apply(after)));
            } catch (StaleSession lost) {
                if (attempt == ATTEMPTS_MAX) {
                    throw lost;
                }
            }
        }
    }
}
