package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.route.Response;
import io.javalin.http.Context;
import java.util.UUID;

/** Carries out a write. */
@FunctionalInterface
public interface WriteOperation {
    /**
     * Carries it out.
     *
     * @param resource the id that whatever is made must have, so that a repeat after a crash finds it
     */
    Response handle(Context ctx, UUID resource);
}
