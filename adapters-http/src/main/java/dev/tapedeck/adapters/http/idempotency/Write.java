package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.route.Answer;
import io.javalin.http.Context;
import java.util.UUID;

/** Carries out a write. */
@FunctionalInterface
public interface Write {
    /**
     * Carries it out.
     *
     * @param resource the id that whatever is made must have, so that a repeat after a crash finds it
     */
    Answer handle(Context ctx, UUID resource);
}
