package dev.tapedeck.application.access;

import dev.tapedeck.domain.access.Actor;

/** Finds out who sends a request with a token. */
@FunctionalInterface
public interface IdentifyCallerUseCase {
    /** What was found. */
    sealed interface Result {
        record Identified(Actor actor) implements Result {}

        /** The code is for programs, the reason for people; neither holds anything of the token. */
        record Rejected(String code, String reason) implements Result {}
    }

    Result identify(String token);
}
