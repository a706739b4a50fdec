package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Reads one body within its bounds: its length, its share of what the server holds, and the time it may take. */
final class BodyReader {
    /** The time for any body. Each kibibyte that has arrived adds a second. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / 1024;
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final int PASSED_OVER_BYTES_MAX = 16 * 1024 * 1024;

    private final InputStream in;
    private final BodyBudget.Share share;
    private final LongSupplier nanoTime;
    private final long beganNanos;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long received;

    BodyReader(InputStream in, BodyBudget.Share share, LongSupplier nanoTime) {
        this.in = in;
        this.share = share;
        this.nanoTime = nanoTime;
        this.beganNanos = nanoTime.getAsLong();
    }

    /**
     * The whole body.
     *
     * @param declaredBytes its length as the header says, negative without one
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when it breaks a bound
     */
    byte[] read(long declaredBytes, int sizeBytesMax) throws IOException {
        if (declaredBytes > sizeBytesMax) {
            throw tooLarge(sizeBytesMax);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER_BYTES);
        while (declaredBytes < 0 || body.size() < declaredBytes) {
            int count = next();
            if (count < 0) {
                break;
            }
            if (body.size() + count > sizeBytesMax) {
                throw tooLarge(sizeBytesMax);
            }
            share.grow(count);
            body.write(buffer, 0, count);
        }
        return body.toByteArray();
    }

    /** Reads on, up to a bound: a client that is cut off while it sends often does not see the response. */
    private RuntimeException tooLarge(int sizeBytesMax) throws IOException {
        long left = PASSED_OVER_BYTES_MAX;
        int count = 0;
        while (left > 0 && count >= 0) {
            count = next();
            left -= count;
        }
        return ProblemType.BODY_TOO_LARGE.exception("Send at most " + sizeBytesMax + " bytes.");
    }

    /** Most bodies arrive with their headers, and are not waited for. */
    private int next() throws IOException {
        int count = in.available() > 0 ? in.read(buffer) : await();
        received += Math.max(count, 0);
        if (nanoTime.getAsLong() - beganNanos > GRACE_NANOS + received * NANOS_PER_BYTE) {
            throw ProblemType.BODY_TOO_SLOW.exception();
        }
        return count;
    }

    private int await() throws IOException {
        share.beginWaiting();
        try {
            return in.read(buffer);
        } finally {
            share.endWaiting();
        }
    }
}
