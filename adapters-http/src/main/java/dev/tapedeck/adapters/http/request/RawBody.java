package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a request, once, up to a limit. */
public final class RawBody {
    public static final int SIZE_BYTES_MAX = 64 * 1024;

    private static final String ATTRIBUTE = "rawBody";

    private RawBody() {}

    /**
     * The body, empty without one.
     *
     * @throws dev.tapedeck.adapters.http.problem.Refusal when it is too large, or breaks off
     */
    public static byte[] of(Context ctx) {
        byte @Nullable [] known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        byte[] body = read(ctx);
        ctx.attribute(ATTRIBUTE, body);
        return body;
    }

    private static byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > SIZE_BYTES_MAX) {
            throw tooLarge();
        }
        try (InputStream in = ctx.req().getInputStream()) {
            byte[] body = in.readNBytes(SIZE_BYTES_MAX + 1);
            if (body.length > SIZE_BYTES_MAX) {
                throw tooLarge();
            }
            return body;
        } catch (IOException brokeOff) {
            throw Problem.of(400, "bad_request", "Bad request", "The body broke off.")
                    .refusal();
        }
    }

    private static RuntimeException tooLarge() {
        return Problem.of(413, "body_too_large", "Body too large", "Send at most " + SIZE_BYTES_MAX + " bytes.")
                .refusal();
    }
}
