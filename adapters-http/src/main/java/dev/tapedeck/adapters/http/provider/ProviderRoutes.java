package dev.tapedeck.adapters.http.provider;

import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.UnmatchedRun;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows operators the health of providers, and replays provider events. */
public final class ProviderRoutes {
    private final Providers providers;

    private record ProviderJson(
            String provider,
            @Nullable Instant lastEventAt,
            @Nullable Instant lastPollAt,
            @Nullable String pollError,
            long repairs) {
        static ProviderJson of(ProviderHealth health) {
            return new ProviderJson(
                    health.provider().name(),
                    health.lastEventAt(),
                    health.lastPollAt(),
                    health.pollError(),
                    health.repairs());
        }
    }

    private record UnmatchedRunJson(
            String provider,
            String jobId,
            @Nullable String room,
            @Nullable Instant startedAt,
            Instant foundAt) {
        static UnmatchedRunJson of(UnmatchedRun run) {
            return new UnmatchedRunJson(run.provider().name(), run.jobId(), run.room(), run.startedAt(), run.foundAt());
        }
    }

    private record ProvidersJson(List<ProviderJson> providers, List<UnmatchedRunJson> unmatchedRuns) {}

    private record ReplayedJson(int replayed, boolean more) {}

    public ProviderRoutes(Providers providers) {
        this.providers = providers;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get("/api/admin/providers", Access.ADMIN, this::health),
                Route.post(
                        "/api/admin/provider-events/replay", Access.ADMIN, writes.of((ctx, resource) -> replay(ctx))));
    }

    private void health(Context ctx) {
        Query.of(ctx, Set.of());
        Providers.Health health = providers.health();
        Json.send(
                ctx,
                new ProvidersJson(
                        health.providers().stream().map(ProviderJson::of).toList(),
                        health.unmatched().stream().map(UnmatchedRunJson::of).toList()));
    }

    private Response replay(Context ctx) {
        Providers.Replayed result =
                providers.replay(JsonRequests.read(ctx, ReplayRequest.class).command());
        return Response.json(200, new ReplayedJson(result.replayed(), result.more()));
    }
}
