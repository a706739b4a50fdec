package dev.tapedeck.adapters.http.operation;

import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.domain.id.RecordingId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Recordings that are not over, of all owners; operators can close them. */
public final class OpenRecordingRoutes {
    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 100;

    private final Operations operations;

    private record OpenRecordingsJson(List<OpenRecordingJson> recordings) {}

    public OpenRecordingRoutes(Operations operations) {
        this.operations = operations;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get("/api/admin/recordings", Access.ADMIN, this::open),
                Route.post("/api/admin/recordings/{id}/close", Access.ADMIN, writes.of((ctx, resource) -> close(ctx))));
    }

    private void open(Context ctx) {
        int limit = Query.of(ctx, Set.of("limit")).integer("limit", LIMIT_DEFAULT, 1, LIMIT_MAX);
        Json.send(
                ctx,
                new OpenRecordingsJson(operations.openRecordings(limit).stream()
                        .map(OpenRecordingJson::of)
                        .toList()));
    }

    private Response close(Context ctx) {
        RecordingId id = PathIds.recording(ctx);
        String reason = JsonRequests.read(ctx, CloseRequest.class).required();
        return operations
                .close(id, reason)
                .map(recording -> Response.json(200, OpenRecordingJson.of(recording)))
                .orElseThrow(ProblemException::notFound);
    }
}
