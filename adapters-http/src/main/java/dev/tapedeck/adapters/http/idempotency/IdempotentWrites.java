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

/** Makes every write repeatable: with an {@code Idempotency-Key}, the first answer is kept and given again. */
public final class IdempotentWrites {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentWrites.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    /** Refusals that judge what is stored. Others judge the request alone: it will come again with another body. */
    private static final Set<Integer> REFUSALS_KEPT = Set.of(404, 409, 422);

    private final IdempotentRequests requests;
    private final IdSource ids;

    public IdempotentWrites(IdempotentRequests requests, IdSource ids) {
        this.requests = requests;
        this.ids = ids;
    }

    /** The handler of a route that writes. */
    public IdempotentHandler of(WriteOperation write) {
        return of(write, RawBody.SIZE_BYTES_MAX);
    }

    /** The handler of a route that writes what may be larger than usual. */
    public IdempotentHandler of(WriteOperation write, int bodyBytesMax) {
        return new IdempotentHandler(this, write, bodyBytesMax);
    }

    void handle(Context ctx, WriteOperation write) {
        // People without an identity cannot be told apart, and must not be given each other's answers.
        Optional<String> name = Callers.known(ctx).flatMap(actor -> KeyHeader.of(ctx));
        if (name.isEmpty()) {
            write.handle(ctx, ids.next()).send(ctx);
            return;
        }
        IdempotencyKey key = new IdempotencyKey(
                Callers.user(ctx), ctx.method().name() + " " + ctx.path(), name.get(), Fingerprint.of(RawBody.of(ctx)));
        handle(ctx, write, key);
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

    /** What was done is done: when its answer cannot be kept, a repeat finds the resource by its id instead. */
    private void keep(IdempotencyKey key, Response response) {
        try {
            requests.complete(
                    key,
                    new StoredResponse(
                            response.status(), response.contentType(), response.location(), response.body()));
        } catch (RuntimeException e) {
            LOG.warn("the answer to an idempotency key could not be kept", e);
        }
    }

    /** The failure itself matters more than a key that stays claimed until its lease ends. */
    private void release(IdempotencyKey key) {
        try {
            requests.release(key);
        } catch (RuntimeException e) {
            LOG.warn("an idempotency key could not be given back", e);
        }
    }

    private static Response replay(StoredResponse stored) {
        return Response.text(stored.status(), stored.contentType(), stored.body())
                .at(stored.location());
    }
}
