package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a request, once, up to a limit. */
public final class RawBody {
    public static final int SIZE_BYTES_MAX = 64 * 1024;

    private static final String ATTRIBUTE = "rawBody";
    private static final String SHARE = "rawBodyShare";

    private RawBody() {}

    /**
     * The body; empty when there is none.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when it is too large or too slow, breaks off, or finds
     *     no room in the server's {@link BodyBudget}
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

    /** Gives back what a request has taken of the budget; nothing of its body is needed any more. */
    public static void release(Context ctx) {
        BodyBudget.@Nullable Share share = ctx.attribute(SHARE);
        if (share != null) {
            share.close();
        }
    }

    private static byte[] read(Context ctx, int sizeBytesMax) {
        long said = ctx.req().getContentLengthLong();
        if (said == 0 || (said < 0 && ctx.header(Header.TRANSFER_ENCODING) == null)) {
            return new byte[0];
        }
        BodyBudget.Share share = ctx.appData(BodyBudget.KEY).share(ctx.req().getRemoteAddr());
        ctx.attribute(SHARE, share);
        try (InputStream in = ctx.req().getInputStream()) {
            return new BodyReader(in, share, System::nanoTime).read(said, sizeBytesMax);
        } catch (IOException brokeOff) {
            throw ProblemType.BAD_REQUEST.exception("The body broke off.");
        }
    }
}
