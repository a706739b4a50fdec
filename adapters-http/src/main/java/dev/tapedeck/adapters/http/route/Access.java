package dev.tapedeck.adapters.http.route;

import io.javalin.security.RouteRole;

/** The access rule of a route. Every route must have one. */
public enum Access implements RouteRole {
    /** All callers, without authentication. */
    PUBLIC,
    /** Authenticated callers. */
    CALLER,
    /** Authenticated callers, and anonymous callers as far as the application permits them. */
    GUEST,
    /** Callers with the scope {@code admin}. */
    ADMIN
}
