package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionQuery;

/** Lists the actor's sessions, newest first. */
@FunctionalInterface
public interface ListSessionsUseCase {
    SessionPage list(Actor actor, SessionQuery query);
}
