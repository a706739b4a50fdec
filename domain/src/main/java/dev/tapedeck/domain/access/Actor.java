package dev.tapedeck.domain.access;

import java.util.Set;

/**
 * The user on whose behalf a port is called. Port methods that serve a user take an actor, who sees and changes only
 * what that user owns. The system (jobs, reconciliation, capture) calls methods without an actor.
 *
 * @param scopes permissions beyond the user's own recordings and sessions
 */
public record Actor(UserId user, Set<Scope> scopes) {
    public Actor {
        scopes = Set.copyOf(scopes);
    }

    public static Actor of(UserId user, Scope... scopes) {
        return new Actor(user, Set.of(scopes));
    }

    public boolean owns(UserId owner) {
        return user.equals(owner);
    }

    public boolean isAdmin() {
        return scopes.contains(Scope.ADMIN);
    }
}
