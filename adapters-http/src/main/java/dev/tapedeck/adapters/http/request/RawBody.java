package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a request, once, up to a limit. */
public final class RawBody {
    public static final int SIZE_BYTES_MAX = 64 * 1024;

    private static final int PASSED_OVER_BYTES_MAX = 16 * 1024 * 1024;
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final String ATTRIBUTE = "rawBody";

    private RawBody() {}

    /**
     * The body; empty when there is none.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when it is too large, or incomplete
     */
    public static byte[] of(Context ctx) {
        return of(ctx, SIZE_BYTES_MAX);
    }

    /** Reads the body with another limit. */
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
        long said = ctx.req().getContentLengthLong();
        boolean saysSo = said > sizeBytesMax;
        try (InputStream in = ctx.req().getInputStream()) {
            // The body is not longer than its Content-Length, so a short one needs only a buffer of that size.
            byte[] body = saysSo ? new byte[0] : in.readNBytes(said < 0 ? sizeBytesMax + 1 : (int) said);
            if (saysSo || body.length > sizeBytesMax) {
                passOver(in);
                throw tooLarge(sizeBytesMax);
            }
            return body;
        } catch (IOException brokeOff) {
            throw ProblemType.BAD_REQUEST.exception("The body broke off.");
        }
    }

    /**
     * A client that is cut off while sending often does not see the response, so only absurd lengths are cut off at
     * once.
     */
    private static void passOver(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int left = PASSED_OVER_BYTES_MAX;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(buffer, 0, Math.min(buffer.length, left));
            left -= read;
        }
    }

    private static RuntimeException tooLarge(int sizeBytesMax) {
        return ProblemType.BODY_TOO_LARGE.exception("Send at most " + sizeBytesMax + " bytes.");
    }
}
