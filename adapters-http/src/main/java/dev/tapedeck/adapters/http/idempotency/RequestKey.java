package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The key of a request: its client's name for it, and what has to be the same in a repeat. */
final class RequestKey {
    /** A longer path is stored as a hash, because the database indexes short texts only. No route has one. */
    private static final int PATH_CHARS_MAX = 200;

    private RequestKey() {}

    static IdempotencyKey of(Context ctx, String name) {
        String scope = ctx.method().name() + " " + shortened(ctx.path());
        return new IdempotencyKey(Callers.user(ctx), scope, name, fingerprint(ctx));
    }

    private static String shortened(String path) {
        return path.length() <= PATH_CHARS_MAX ? path : "sha-256:" + Fingerprint.of(bytes(path));
    }

    private static String fingerprint(Context ctx) {
        @Nullable String query = ctx.queryString();
        byte[] body = RawBody.of(ctx);
        return query == null ? Fingerprint.of(body) : Fingerprint.of(bytes(query + "\n"), body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
