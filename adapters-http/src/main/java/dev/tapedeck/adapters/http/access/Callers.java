package dev.tapedeck.adapters.http.access;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asking, for the routes behind {@link AuthenticationHandler}. */
public final class Callers {
    private static final String ATTRIBUTE = "actor";

    private Callers() {}

    /** The actor of a request that came through the authentication handler. */
    public static Actor actor(Context ctx) {
        @Nullable Actor actor = ctx.attribute(ATTRIBUTE);
        if (actor == null) {
            throw new IllegalStateException("a route that lets anybody in asked who is calling");
        }
        return actor;
    }

    /** The user who owns what the request makes. */
    public static UserId user(Context ctx) {
        return actor(ctx).user();
    }

    /** The actor of a request, empty for somebody without an identity, whom only routes for guests let in. */
    public static Optional<Actor> known(Context ctx) {
        @Nullable Actor actor = ctx.attribute(ATTRIBUTE);
        return Optional.ofNullable(actor);
    }

    static void put(Context ctx, Actor actor) {
        ctx.attribute(ATTRIBUTE, actor);
    }
}
