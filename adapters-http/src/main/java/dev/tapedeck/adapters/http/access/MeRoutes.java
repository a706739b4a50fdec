package dev.tapedeck.adapters.http.access;

import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.domain.access.Actor;
import io.javalin.http.Context;
import java.util.List;

/** Returns the user of the caller. */
public final class MeRoutes {
    private record MeJson(String id, List<String> scopes) {}

    private MeRoutes() {}

    public static List<Route> all() {
        return List.of(Route.get("/api/me", Access.CALLER, MeRoutes::me));
    }

    private static void me(Context ctx) {
        Actor actor = Callers.actor(ctx);
        Json.send(
                ctx,
                new MeJson(
                        Callers.user(ctx).toString(),
                        actor.scopes().stream().map(WireNames::of).sorted().toList()));
    }
}
