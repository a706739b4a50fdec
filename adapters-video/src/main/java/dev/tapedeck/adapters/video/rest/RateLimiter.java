package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** A token bucket: allows a burst of calls at once, and then a steady rate. Thread-safe. */
public final class RateLimiter {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition permitted = lock.newCondition();
    private final double burst;
    private final double perNano;
    private final LongSupplier nanoTime;
    private double permits;
    private long countedAt;
    private long pausedUntil;

    public RateLimiter(int burst, double perSecond) {
        this(burst, perSecond, System::nanoTime);
    }

    RateLimiter(int burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perNano = perSecond / NANOS;
        this.nanoTime = nanoTime;
        this.permits = burst;
        this.countedAt = nanoTime.getAsLong();
        this.pausedUntil = countedAt;
    }

    /**
     * Waits for a permit, and uses it.
     *
     * @return false when there is none within {@code waitMax}
     */
    public boolean acquire(Duration waitMax) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long deadline = nanoTime.getAsLong() + waitMax.toNanos();
            for (long wait = nanosUntilFree(); wait > 0; wait = nanosUntilFree()) {
                if (nanoTime.getAsLong() + wait > deadline) {
                    return false;
                }
                // The condition is never signalled; permits return with time.
                long unused = permitted.awaitNanos(wait);
            }
            permits--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Blocks all calls for a while, as the service has requested. */
    public void pauseFor(Duration time) {
        lock.lock();
        try {
            pausedUntil = Math.max(pausedUntil, nanoTime.getAsLong() + time.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntilFree() {
        long now = nanoTime.getAsLong();
        permits = Math.min(burst, permits + (now - countedAt) * perNano);
        countedAt = now;
        long forPermit = permits >= 1 ? 0 : (long) Math.ceil((1 - permits) / perNano);
        return Math.max(forPermit, pausedUntil - now);
    }
}
