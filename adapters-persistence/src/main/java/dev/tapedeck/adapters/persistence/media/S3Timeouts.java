package dev.tapedeck.adapters.persistence.media;

import java.time.Duration;

/**
 * Time-outs of the store; all are greater than 0.
 *
 * @param connect to accept a connection
 * @param read between two pieces of a response
 * @param write between two pieces of a request
 * @param call a whole request without media; also how long a failed call is retried
 * @param transfer a whole request that carries media
 */
public record S3Timeouts(Duration connect, Duration read, Duration write, Duration call, Duration transfer) {
    public static final S3Timeouts DEFAULT = new S3Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofHours(2));

    public S3Timeouts {
        requirePositive("connect", connect);
        requirePositive("read", read);
        requirePositive("write", write);
        requirePositive("call", call);
        requirePositive("transfer", transfer);
    }

    private static void requirePositive(String field, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(field + " time-out must be at least 1 ms: " + value);
        }
    }
}
