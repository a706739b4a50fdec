package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in as many at a time as there are connections, the others in the order they came. A pool hands a connection to
 * whoever asks at the right moment, and under load leaves some to wait until they give up.
 */
public final class Gate {
    private static final Duration UNBOUNDED_PATIENCE = Duration.ofDays(1);

    private final Semaphore places;
    private final Duration patience;

    private Gate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * A gate for a pool.
     *
     * @param places how many may be inside at once
     * @param patience how long to wait for a place
     */
    public static Gate of(int places, Duration patience) {
        return new Gate(places, patience);
    }

    /** Lets everybody in, for pools that are somebody else's to measure. */
    public static Gate open() {
        return new Gate(Integer.MAX_VALUE, UNBOUNDED_PATIENCE);
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
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RepositoryUnavailable(attempted, new IllegalStateException("all connections are in use"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RepositoryUnavailable(attempted, stopped);
        }
    }
}
