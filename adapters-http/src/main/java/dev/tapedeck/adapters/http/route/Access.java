package dev.tapedeck.adapters.http.route;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route has exactly one; one without is not served. */
public enum Access implements RouteRole {
    /** Everybody. */
    PUBLIC,
    /** Whoever proves who is asking. */
    CALLER,
    /** Callers with the scope {@code admin}. */
    ADMIN
}
