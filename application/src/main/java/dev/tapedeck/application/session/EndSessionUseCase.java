package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;

/** Ends a session and the recording that runs in it. Harmless when it has ended. */
@FunctionalInterface
public interface EndSessionUseCase {
    Optional<Session> end(Actor actor, SessionId id);
}
