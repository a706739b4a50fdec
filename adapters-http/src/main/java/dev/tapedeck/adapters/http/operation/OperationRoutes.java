package dev.tapedeck.adapters.http.operation;

import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jobs and dead jobs, for operators. */
public final class OperationRoutes {
    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 100;

    private final Operations operations;

    private record JobJson(String name, String subject, Instant runAt, boolean running, int failures) {
        static JobJson of(PendingJob job) {
            return new JobJson(job.name().wireName(), job.subject(), job.runAt(), job.running(), job.failures());
        }
    }

    private record JobsJson(List<JobJson> jobs) {}

    private record DeadJobJson(String id, String name, String subject, int attempts, String reason, Instant failedAt) {
        static DeadJobJson of(DeadJob job) {
            return new DeadJobJson(
                    job.id().toString(),
                    job.name().wireName(),
                    job.subject(),
                    job.attempts(),
                    job.reason(),
                    job.failedAt());
        }
    }

    private record DeadJobsJson(List<DeadJobJson> deadJobs) {}

    private record ProviderEventJson(
            String provider,
            String eventId,
            String type,
            String state,
            int attempts,
            @Nullable String error,
            Instant receivedAt,
            @Nullable Instant handledAt) {
        static ProviderEventJson of(ProviderEvent event) {
            return new ProviderEventJson(
                    event.id().provider().name(),
                    event.id().eventId(),
                    event.type(),
                    WireNames.of(event.state()),
                    event.attempts(),
                    event.error(),
                    event.receivedAt(),
                    event.handledAt());
        }
    }

    private record ProviderEventsJson(List<ProviderEventJson> providerEvents) {}

    public OperationRoutes(Operations operations) {
        this.operations = operations;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get("/api/admin/jobs", Access.ADMIN, this::jobs),
                Route.get("/api/admin/dead-jobs", Access.ADMIN, this::deadJobs),
                Route.post("/api/admin/dead-jobs/{id}/retry", Access.ADMIN, writes.of((ctx, resource) -> retry(ctx))),
                Route.get("/api/admin/provider-events", Access.ADMIN, this::providerEvents));
    }

    private void jobs(Context ctx) {
        List<PendingJob> jobs = operations.jobs(limit(Query.of(ctx, Set.of("limit"))));
        Json.send(ctx, new JobsJson(jobs.stream().map(JobJson::of).toList()));
    }

    private void deadJobs(Context ctx) {
        List<DeadJob> jobs = operations.deadJobs(limit(Query.of(ctx, Set.of("limit"))));
        Json.send(ctx, new DeadJobsJson(jobs.stream().map(DeadJobJson::of).toList()));
    }

    private Response retry(Context ctx) {
        if (!operations.retry(PathIds.any(ctx))) {
            throw ProblemException.notFound();
        }
        return Response.noContent();
    }

    private void providerEvents(Context ctx) {
        Query query = Query.of(ctx, Set.of("limit", "state"));
        List<ProviderEvent> events =
                operations.providerEvents(query.oneOf("state", ProviderEvent.State.class), limit(query));
        Json.send(
                ctx,
                new ProviderEventsJson(
                        events.stream().map(ProviderEventJson::of).toList()));
    }

    private static int limit(Query query) {
        return query.integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX);
    }
}
