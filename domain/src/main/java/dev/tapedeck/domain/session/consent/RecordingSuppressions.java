package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Outbound port: sessions in which automatic recording is suppressed. Thread-safe; one call is one transaction. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface RecordingSuppressions {
    /**
     * Suppresses automatic recording for all who are in the session at this moment; who joins later is recorded. The
     * latest moment counts. Nothing for an unknown session.
     */
    void suppress(SessionId session, Instant at);

    /** The moment that was stored last; empty for none. */
    Optional<Instant> suppressedAt(SessionId session);
}
