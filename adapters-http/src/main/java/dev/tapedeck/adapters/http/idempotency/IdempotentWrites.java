package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.problem.Problem;
import dev.tapedeck.adapters.http.problem.ProblemMapper;
import dev.tapedeck.adapters.http.problem.ProblemResponses;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.idempotency.IdempotentRequests;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.StoredResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every write idempotent: with an {@code Idempotency-Key}, the first response is stored and repeated. */
public final class IdempotentWrites {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentWrites.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    /**
     * Refusals that depend on stored data. Others depend on the request alone, which the client will correct and send
     * again.
     */
    private static final Set<Integer> REFUSALS_KEPT = Set.of(404, 409, 422);

    private final IdempotentRequests requests;
    private final IdSource ids;

    public IdempotentWrites(IdempotentRequests requests, IdSource ids) {
        this.requests = requests;
        this.ids = ids;
    }

    /** The handler of a write. */
    public IdempotentHandler of(WriteOperation write) {
        return of(write, RawBody.SIZE_BYTES_MAX);
    }

    /** The handler of a write with a larger body limit. */
    public IdempotentHandler of(WriteOperation write, int bodyBytesMax) {
        return new IdempotentHandler(this, write, bodyBytesMax);
    }

    void handle(Context ctx, WriteOperation write) {
        // Anonymous callers cannot be distinguished, and must not get each other's responses.
        Optional<String> name = Callers.known(ctx).flatMap(actor -> KeyHeader.of(ctx));
        if (name.isEmpty()) {
            write.handle(ctx, ids.next()).send(ctx);
            return;
        }
        handle(ctx, write, RequestKey.of(ctx, name.get()));
    }

    private void handle(Context ctx, WriteOperation write, IdempotencyKey key) {
        IdempotencyClaim claim = requests.claim(key);
        if (claim instanceof IdempotencyClaim.Fresh fresh) {
            carryOut(ctx, write, key, fresh.resource()).send(ctx);
        } else if (claim instanceof IdempotencyClaim.Responded responded) {
            ctx.header("Idempotency-Replayed", "true");
            replay(responded.response()).send(ctx);
        } else if (claim instanceof IdempotencyClaim.InProgress) {
            throw ProblemType.IDEMPOTENCY_IN_PROGRESS.problem().retryAfter(WAIT).exception();
        } else {
            throw ProblemType.IDEMPOTENCY_MISMATCH.exception();
        }
    }

    private Response carryOut(Context ctx, WriteOperation write, IdempotencyKey key, UUID resource) {
        try {
            Response response = write.handle(ctx, resource);
            settle(key, response);
            return response;
        } catch (RuntimeException refused) {
            settle(ctx, key, ProblemMapper.of(refused));
            throw refused;
        }
    }

    private void settle(IdempotencyKey key, Response response) {
        if (response.holdsSecret()) {
            release(key);
        } else {
            keep(key, response);
        }
    }

    private void settle(Context ctx, IdempotencyKey key, Problem problem) {
        if (REFUSALS_KEPT.contains(problem.status()) && problem.retryAfter() == null) {
            keep(key, ProblemResponses.response(problem, ProblemResponses.requestIdOf(ctx)));
        } else {
            release(key);
        }
    }

    /** When the response of a completed write cannot be stored, a repeat finds the resource by its id instead. */
    private void keep(IdempotencyKey key, Response response) {
        try {
            requests.complete(
                    key,
                    new StoredResponse(
                            response.status(), response.contentType(), response.location(), response.body()));
        } catch (RuntimeException e) {
            LOG.warn("the response of an idempotency key could not be stored", e);
        }
    }

    /** Reports the original failure, also when the key cannot be released; its lease ends later. */
    private void release(IdempotencyKey key) {
        try {
            requests.release(key);
        } catch (RuntimeException e) {
            LOG.warn("an idempotency key could not be released", e);
        }
    }

    private static Response replay(StoredResponse stored) {
        return Response.text(stored.status(), stored.contentType(), stored.body())
                .at(stored.location());
    }
}
