package dev.tapedeck.domain.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Outbound port: sessions, their messages and participants. Thread-safe; one call is one transaction. A session that
 * the actor does not own is absent. Throws {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database
 * cannot be reached.
 */
public interface SessionRepository {
    /**
     * Inserts a session, unless somebody else's session that has not ended is in the same room of a platform: whoever
     * holds a room is told what happens in it, and gets what is recorded there.
     *
     * @return false when one with this id exists, or the room is somebody else's, which changes nothing
     */
    boolean insert(Session session);

    Optional<Session> find(Actor actor, SessionId id);

    /**
     * Saves by compare-and-set on the version.
     *
     * @return the session at its new version
     * @throws StaleSession when the stored version is another one
     */
    Session save(Session session);

    SessionPage list(Actor actor, SessionQuery query);

    /** Removes a session with its messages and participants; its recordings stay, without a session. */
    void remove(Actor actor, SessionId id);

    /**
     * Inserts a message.
     *
     * @return false when one with this id exists
     */
    boolean add(Message message);

    /** Messages from {@code from} on and not after {@code to}, by time, then id; at most {@code limit}. */
    List<Message> messages(SessionId session, Instant from, Instant to, int limit);

    /** The session that was last made for a room and has not ended, for engines and providers. */
    Optional<Session> findByRoom(ProviderKind provider, String room);

    /** Sessions in rooms of a platform that have not ended, and in which, as far as we know, somebody is; at most {@code limit}. */
    List<Session> occupied(ProviderKind provider, int limit);

    /** The sessions that were made for a room, those that have ended too, newest first; at most {@code limit}. */
    List<Session> ofRoom(ProviderKind provider, String room, int limit);

    /**
     * Notes somebody's stay, by the platform's name for it. A stay that has ended does not begin again; a known one only
     * gets a name where it had none, and the earliest beginning that was told. Nothing for an unknown session.
     *
     * @return false when the stay was known, or its session is not
     */
    boolean joined(ParticipantConnection participant);

    /** Notes the end of a stay, also of one whose beginning was not told; the first end counts. */
    void left(SessionId session, String providerSessionId, Instant at);

    /** Keeps a participant's latest word, by its time. Nothing for an unknown session. */
    void add(Consent consent);

    /** Whether somebody refuses to be recorded. */
    boolean isRefused(SessionId session);

    /** Notes that nobody who is there at this moment is to be recorded anew by itself; the latest one counts. */
    void leaveOff(SessionId session, Instant at);

    /** The moment that was noted last; empty when none was. */
    Optional<Instant> leftOffAt(SessionId session);

    /** By the time they joined; the latest 1,000. */
    List<ParticipantConnection> participants(SessionId session);
}
