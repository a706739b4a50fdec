package dev.tapedeck.adapters.http.access;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.SingleHeader;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.security.RouteRole;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs before every route, and admits the callers that the route's {@link Access} allows; a route without one admits
 * nobody.
 */
public final class AuthenticationHandler implements Handler {
    private static final String SCHEME = "Bearer ";

    private final Function<String, Result<Actor>> identify;
    private final @Nullable LocalUser localUser;

    /**
     * Authentication by access tokens.
     *
     * @param identify verifies a token
     * @param localUser the user of requests without a token; null when every request needs one
     */
    public AuthenticationHandler(Function<String, Result<Actor>> identify, @Nullable LocalUser localUser) {
        this.identify = identify;
        this.localUser = localUser;
    }

    @Override
    public void handle(Context ctx) {
        Access access = decisionOf(ctx.routeRoles());
        if (access == Access.PUBLIC) {
            return;
        }
        // What is for some people only is kept by nobody on the way, unless its route knows better.
        ctx.header(Header.CACHE_CONTROL, "no-store");
        if (access == Access.GUEST && isUnknown(ctx)) {
            return;
        }
        Actor actor = actorOf(ctx);
        if (access == Access.ADMIN && !actor.isAdmin()) {
            throw ProblemType.SCOPE_MISSING.exception();
        }
        Callers.put(ctx, actor);
    }

    private static Access decisionOf(Set<RouteRole> roles) {
        if (roles.size() == 1 && roles.iterator().next() instanceof Access access) {
            return access;
        }
        throw new IllegalStateException("the route has no access rule");
    }

    /** An invalid token is refused also on public routes, and not ignored. */
    private boolean isUnknown(Context ctx) {
        return localUser == null && ctx.header(Header.AUTHORIZATION) == null;
    }

    private Actor actorOf(Context ctx) {
        @Nullable String header = SingleHeader.of(ctx, Header.AUTHORIZATION);
        if (header == null) {
            if (localUser == null) {
                throw ProblemType.TOKEN_MISSING.exception();
            }
            return localUser.actorOf(ctx);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ProblemType.TOKEN_MALFORMED.exception();
        }
        String token = header.substring(SCHEME.length()).strip();
        return identify.apply(token).orElseThrow(ProblemException::of);
    }
}
