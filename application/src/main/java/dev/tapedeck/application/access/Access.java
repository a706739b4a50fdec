package dev.tapedeck.application.access;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;

/** Authenticates callers. Thread-safe. */
public interface Access {
    /**
     * Returns the actor of an access token. The first request of a subject creates its user.
     *
     * @return the actor; refused with {@link dev.tapedeck.application.result.Refusal.TokenRejected}
     * @throws dev.tapedeck.domain.access.IdentityUnavailable when the issuer of tokens does not respond; may be retried
     */
    Result<Actor> identify(String token);

    /**
     * Returns the actor of a caller that is identified without a token: by an embedding program, or as the local user.
     */
    Actor actAs(Caller caller);
}
