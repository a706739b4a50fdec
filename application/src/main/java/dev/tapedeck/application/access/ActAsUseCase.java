package dev.tapedeck.application.access;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;

/** Gives the actor of a caller that is known by other means than a token: an embedding program, or the local user. */
@FunctionalInterface
public interface ActAsUseCase {
    Actor actAs(Caller caller);
}
