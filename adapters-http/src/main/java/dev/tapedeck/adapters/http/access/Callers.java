package dev.tapedeck.adapters.http.access;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of a request, for the routes behind {@link AuthenticationHandler}. */
public final class Callers {
    private static final String ATTRIBUTE = "actor";

    private Callers() {}

    /** The actor of an authenticated request. */
    public static Actor actor(Context ctx) {
        @Nullable Actor actor = ctx.attribute(ATTRIBUTE);
        if (actor == null) {
            throw new IllegalStateException("a public route asked for its caller");
        }
        return actor;
    }

    /** The user who will own the resources that the request creates. */
    public static UserId user(Context ctx) {
        return actor(ctx).user();
    }

    /** The actor of a request; empty for an anonymous caller, whom only routes for guests admit. */
    public static Optional<Actor> known(Context ctx) {
        @Nullable Actor actor = ctx.attribute(ATTRIBUTE);
        return Optional.ofNullable(actor);
    }

    static void put(Context ctx, Actor actor) {
        ctx.attribute(ATTRIBUTE, actor);
    }
}
