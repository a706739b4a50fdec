package dev.tapedeck.adapters.http.idempotency;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** The handler of a route that writes. A type of its own, so that a test can see that every write has one. */
public final class RepeatableHandler implements Handler {
    private final Writes writes;
    private final Write write;

    RepeatableHandler(Writes writes, Write write) {
        this.writes = writes;
        this.write = write;
    }

    @Override
    public void handle(Context ctx) {
        writes.handle(ctx, write);
    }
}
