package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Outbound port: sessions in which automatic recording is suppressed. Thread-safe; one call is one transaction. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface RecordingSuppressions {
    /**
     * Suppresses automatic recording for all participants who joined before this time, and for later ones until the room
     * has been empty. The latest time counts. Does nothing for an unknown session.
     */
    void suppress(SessionId session, Instant at);

    /** As {@link #suppress(SessionId, Instant)}, for a user: nothing in a session that the actor does not own. */
    void suppress(Actor actor, SessionId session, Instant at);

    /** The stored time; empty when there is none. */
    Optional<Instant> suppressedAt(SessionId session);
}
