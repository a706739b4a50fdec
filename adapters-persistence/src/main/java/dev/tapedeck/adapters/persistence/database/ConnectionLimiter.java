package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Admits as many callers at a time as there are connections, and the others in the order of their arrival. A pool alone
 * is not fair: under load some callers would wait until they time out.
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
     * @param places the maximum number of callers at a time
     * @param waitMax how long to wait for a place
     */
    public static ConnectionLimiter of(int places, Duration waitMax) {
        return new ConnectionLimiter(places, waitMax);
    }

    /** Admits all callers, for pools of other programs. */
    public static ConnectionLimiter open() {
        return new ConnectionLimiter(Integer.MAX_VALUE, UNBOUNDED);
    }

    /**
     * Runs the work when there is a free place.
     *
     * @throws RepositoryUnavailable when no place was free in time
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
