package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.request.RawBody;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** The handler of a write. A type of its own, so that a test can check that every write route uses one. */
public final class IdempotentHandler implements Handler {
    private final IdempotentWrites writes;
    private final WriteOperation write;
    private final int bodyBytesMax;

    IdempotentHandler(IdempotentWrites writes, WriteOperation write, int bodyBytesMax) {
        this.writes = writes;
        this.write = write;
        this.bodyBytesMax = bodyBytesMax;
    }

    @Override
    public void handle(Context ctx) {
        write.check(ctx);
        // Read here, with the limit of this route; later reads return the same bytes.
        RawBody.of(ctx, bodyBytesMax);
        writes.handle(ctx, write);
    }
}
