package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.route.Response;
import io.javalin.http.Context;
import java.util.UUID;

/** Carries out a write. */
@FunctionalInterface
public interface WriteOperation {
    /**
     * Carries the write out.
     *
     * @param resource the id for the created resource, so that a repeat after a crash finds it
     */
    Response handle(Context ctx, UUID resource);

    /**
     * Refuses what needs no body to be refused, before a body is read.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when it is refused
     */
    default void check(Context ctx) {}
}
