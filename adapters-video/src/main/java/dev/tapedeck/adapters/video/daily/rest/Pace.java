package dev.tapedeck.adapters.video.daily.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Lets a number of calls through at once, and after them one at a time. Thread-safe. */
final class Pace {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition mayGo = lock.newCondition();
    private final double burst;
    private final double perNano;
    private final LongSupplier nanoTime;
    private double permits;
    private long countedAt;
    private long closedUntil;

    Pace(int burst, double perSecond) {
        this(burst, perSecond, System::nanoTime);
    }

    Pace(int burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perNano = perSecond / NANOS;
        this.nanoTime = nanoTime;
        this.permits = burst;
        this.countedAt = nanoTime.getAsLong();
        this.closedUntil = countedAt;
    }

    /**
     * Waits for a permit and takes it.
     *
     * @return false when there is none within {@code waitMax}
     */
    boolean take(Duration waitMax) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long giveUpAt = nanoTime.getAsLong() + waitMax.toNanos();
            for (long wait = nanosUntilFree(); wait > 0; wait = nanosUntilFree()) {
                if (nanoTime.getAsLong() + wait > giveUpAt) {
                    return false;
                }
                // Nobody signals: what is waited for comes with time.
                long unused = mayGo.awaitNanos(wait);
            }
            permits--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing through for a while, because Daily asked for that. */
    void closeFor(Duration time) {
        lock.lock();
        try {
            closedUntil = Math.max(closedUntil, nanoTime.getAsLong() + time.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntilFree() {
        long now = nanoTime.getAsLong();
        permits = Math.min(burst, permits + (now - countedAt) * perNano);
        countedAt = now;
        long forPermit = permits >= 1 ? 0 : (long) Math.ceil((1 - permits) / perNano);
        return Math.max(forPermit, closedUntil - now);
    }
}
