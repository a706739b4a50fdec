package dev.tapedeck.adapters.http.route;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route has exactly one; one without is not served. */
public enum Access implements RouteRole {
    /** Everybody. */
    PUBLIC,
    /** Whoever proves who is asking. */
    CALLER,
    /**
     * Whoever proves who is asking, and others as far as what they ask for admits them, which the application decides.
     */
    GUEST,
    /** Callers with the scope {@code admin}. */
    ADMIN
}
