package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.Optional;

/**
 * Outbound port: sessions. Thread-safe; one call is one transaction. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 *
 * <p>Methods with an actor serve a user: a session that the actor does not own is absent. Methods without an actor are
 * for the system: they see and change every session, and the caller must have checked permissions before.
 */
public interface SessionRepository {
    /**
     * Inserts a session for its owner, unless its id is in use, or another owner's session that has not ended is in the same room of
     * a platform: the events of a room and its recordings belong to the session that uses it. A session of the same
     * owner with the same id is checked first, then the room.
     *
     * @return the conflict, if any; nothing was written then
     */
    InsertResult insert(Session session);

    Optional<Session> find(Actor actor, SessionId id);

    Optional<Session> find(SessionId id);

    /**
     * Saves by compare-and-set on the version.
     *
     * @return the session at its new version
     * @throws StaleSession when the stored version is another one, or the session is absent
     */
    Session save(Actor actor, Session session);

    /** As {@link #save(Actor, Session)}, for any owner. */
    Session save(Session session);

    SessionPage list(Actor actor, SessionQuery query);

    /** Removes a session with its messages, participants and consents; its recordings stay, without a session. */
    void remove(Actor actor, SessionId id);

    /** The latest session of a room that has not ended, for engines and providers. */
    Optional<Session> findByRoom(ProviderKind provider, String room);

    /** Sessions in rooms of a platform that have not ended and have a participant, newest first; at most {@code limit}. */
    List<Session> occupied(ProviderKind provider, int limit);

    /** The sessions of a room, including ended ones, newest first; at most {@code limit}. */
    List<Session> ofRoom(ProviderKind provider, String room, int limit);
}
