package dev.tapedeck.domain.session.participant;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Outbound port: the connections of participants to sessions. Thread-safe; one call is one transaction. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface ParticipantRepository {
    /**
     * Stores a connection by its provider id. An ended connection is not opened again; a known one only gets a missing
     * name and the earliest time of joining. Does nothing for an unknown session.
     *
     * @return false when the connection was known, or its session is not
     */
    boolean joined(ParticipantConnection connection);

    /** Stores the end of a connection, also when its start is not known; the first end counts. */
    void left(SessionId session, String providerSessionId, Instant at);

    /** As {@link #left(SessionId, String, Instant)}, for a user: nothing in a session that the actor does not own. */
    void left(Actor actor, SessionId session, String providerSessionId, Instant at);

    /** The connections of a session by the time of joining; the latest 1,000. */
    List<ParticipantConnection> ofSession(SessionId session);

    /** As {@link #ofSession(SessionId)}, for a user: empty for a session that the actor does not own. */
    List<ParticipantConnection> ofSession(Actor actor, SessionId session);
}
