package dev.tapedeck.adapters.http.operation;

import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Health and metrics of the server. */
public final class HealthRoutes {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<Map<String, Boolean>> health;
    private final Supplier<String> metrics;

    private record HealthJson(String status, Map<String, Boolean> checks) {
        static HealthJson of(Map<String, Boolean> checks) {
            return new HealthJson(checks.containsValue(false) ? "down" : "up", checks);
        }
    }

    public HealthRoutes(Supplier<Map<String, Boolean>> health, Supplier<String> metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/health/live", Access.PUBLIC, ctx -> send(ctx, Map.of())),
                Route.get("/health/ready", Access.PUBLIC, ctx -> send(ctx, health.get())),
                Route.get("/metrics", Access.ADMIN, this::metrics));
    }

    /** Only the metrics, for an address that only operators reach. */
    public Route openMetrics() {
        return Route.get("/metrics", Access.PUBLIC, this::metrics);
    }

    private void metrics(Context ctx) {
        ctx.contentType(METRICS_TYPE).result(metrics.get());
    }

    private static void send(Context ctx, Map<String, Boolean> checks) {
        ctx.header(Header.CACHE_CONTROL, "no-store");
        if (checks.containsValue(false)) {
            ctx.status(503).header(Header.RETRY_AFTER, "2");
        }
        Json.send(ctx, HealthJson.of(checks));
    }
}
