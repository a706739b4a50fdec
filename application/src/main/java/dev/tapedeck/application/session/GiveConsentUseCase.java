package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Consent;
import java.util.Optional;

/** Notes whether somebody wants to be recorded. One refusal deletes what was recorded in the session, and what comes. */
@FunctionalInterface
public interface GiveConsentUseCase {
    /**
     * What somebody says.
     *
     * @param participant who says it, 1 to 200 characters
     * @param isGiven false for a refusal; the latest word counts
     */
    record Command(Actor actor, SessionId session, String participant, boolean isGiven) {}

    /**
     * Notes it.
     *
     * @return what was noted, empty when the actor has no session with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule
     */
    Optional<Consent> give(Command command);
}
