package dev.tapedeck.domain.session.message;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Outbound port: the messages of sessions. Thread-safe; one call is one transaction. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface MessageRepository {
    /**
     * Inserts a message. Does nothing for a session that the actor does not own.
     *
     * @return false when one with this id exists, or the actor has no such session
     */
    boolean add(Actor actor, Message message);

    /** Messages from {@code from} to {@code to}, both included, by time, then id; at most {@code limit}. */
    List<Message> between(SessionId session, Instant from, Instant to, int limit);

    /** As {@link #between(SessionId, Instant, Instant, int)}, for a user: none of a session that the actor does not own. */
    List<Message> between(Actor actor, SessionId session, Instant from, Instant to, int limit);
}
