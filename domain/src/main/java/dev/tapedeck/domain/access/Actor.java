package dev.tapedeck.domain.access;

import java.util.Set;

/**
 * A person on whose behalf something is asked. Methods of ports that serve a person take one: a person sees and changes
 * what it owns. The system (jobs, reconciliation, capture) asks by methods without one.
 *
 * @param scopes what the caller may do beyond its own things
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
