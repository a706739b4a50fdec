package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in as many at a time as there are connections, the others in the order they came. A pool hands a connection to
 * the caller that asks at the right moment, and under load leaves some to wait until they give up.
 */
public final class ConnectionLimiter {
    private static final Duration UNBOUNDED = Duration.ofDays(1);

    private final Semaphore places;
    private final Duration waitMax;

    private ConnectionLimiter(int places, Duration waitMax) {
        this.places = new Semaphore(places, true);
        this.waitMax = waitMax;
    }

    /**
     * A limiter for a pool.
     *
     * @param places how many may be inside at once
     * @param waitMax how long to wait for a place
     */
    public static ConnectionLimiter of(int places, Duration waitMax) {
        return new ConnectionLimiter(places, waitMax);
    }

    /** Lets everybody in, for pools that are somebody else's to measure. */
    public static ConnectionLimiter open() {
        return new ConnectionLimiter(Integer.MAX_VALUE, UNBOUNDED);
    }

    /**
     * Does the work when there is a place.
     *
     * @throws RepositoryUnavailable when there was none in time
     */
    <T> T pass(String attempted, Supplier<T> work) {
        enter(attempted);
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter(String attempted) {
        try {
            if (!places.tryAcquire(waitMax.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RepositoryUnavailable(attempted, new IllegalStateException("all connections are in use"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RepositoryUnavailable(attempted, stopped);
        }
    }
}
