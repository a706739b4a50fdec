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
        return of(ctx, SIZE_BYTES_MAX);
    }

    /** The same, where another length is allowed. */
    public static byte[] of(Context ctx, int sizeBytesMax) {
        byte @Nullable [] known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        byte[] body = read(ctx, sizeBytesMax);
        ctx.attribute(ATTRIBUTE, body);
        return body;
    }

    private static byte[] read(Context ctx, int sizeBytesMax) {
        if (ctx.req().getContentLengthLong() > sizeBytesMax) {
            throw tooLarge(sizeBytesMax);
        }
        try (InputStream in = ctx.req().getInputStream()) {
            byte[] body = in.readNBytes(sizeBytesMax + 1);
            if (body.length > sizeBytesMax) {
                throw tooLarge(sizeBytesMax);
            }
            return body;
        } catch (IOException brokeOff) {
            throw Problem.of(400, "bad_request", "Bad request", "The body broke off.")
                    .refusal();
        }
    }

    private static RuntimeException tooLarge(int sizeBytesMax) {
        return Problem.of(413, "body_too_large", "Body too large", "Send at most " + sizeBytesMax + " bytes.")
                .refusal();
    }
}
