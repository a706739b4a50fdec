package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;

/**
 * Outbound port: the decisions of participants about being recorded. Thread-safe; one call is one transaction. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface ConsentRepository {
    /**
     * Stores a participant's decision; the one with the latest time counts. Does nothing for a session that the actor
     * does not own.
     */
    void add(Actor actor, Consent consent);

    /** Whether a participant refuses to be recorded. */
    boolean isRefused(SessionId session);
}
