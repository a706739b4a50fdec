package dev.tapedeck.domain.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is asked. Every repository method takes one: a user sees and changes what it owns, the
 * system (jobs, reconciliation, capture) sees everything.
 *
 * @param user the user, or null for the system
 * @param scopes what the caller may do beyond its own things
 */
public record Actor(@Nullable UserId user, Set<Scope> scopes) {
    private static final Actor SYSTEM = new Actor(null, Set.of());

    public Actor {
        scopes = Set.copyOf(scopes);
    }

    public static Actor system() {
        return SYSTEM;
    }

    public static Actor of(UserId user, Scope... scopes) {
        return new Actor(user, Set.of(scopes));
    }

    /** Whose rows may be seen: one owner's, or everyone's when empty. */
    public Optional<UserId> ownerFilter() {
        return Optional.ofNullable(user);
    }

    public boolean owns(UserId owner) {
        return user == null || user.equals(owner);
    }

    public boolean isAdmin() {
        return scopes.contains(Scope.ADMIN);
    }
}
