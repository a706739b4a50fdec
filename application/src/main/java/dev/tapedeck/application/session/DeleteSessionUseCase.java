package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;

/** Ends a session and removes it with its messages. Its recordings stay; they are deleted on their own. */
@FunctionalInterface
public interface DeleteSessionUseCase {
    /**
     * Deletes it.
     *
     * @return false when the actor has no session with this id
     */
    boolean delete(Actor actor, SessionId id);
}
