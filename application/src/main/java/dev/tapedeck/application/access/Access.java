package dev.tapedeck.application.access;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;

/** How callers become actors. Thread-safe. */
public interface Access {
    /**
     * Finds out which actor sends a request with an access token. The first request of a subject makes its user.
     *
     * @return the actor; refused with {@link dev.tapedeck.application.result.Refusal.TokenRejected}
     * @throws dev.tapedeck.domain.access.IdentityUnavailable when the issuer of tokens does not answer; may be retried
     */
    Result<Actor> identify(String token);

    /** The actor of a caller that is known by other means than a token: an embedding program, or the local user. */
    Actor actAs(Caller caller);
}
