package dev.tapedeck.bootstrap.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a command to its end, which the command itself or a signal (Ctrl-C, TERM) brings about. After a
 * signal the process lives on until the command has {@link #finish finished}, within a bound.
 */
public final class Lifetime {
    private final CountDownLatch endAsked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private Lifetime() {}

    /** @param finishMax how long the command may take to finish after a signal */
    public static Lifetime begin(Duration finishMax) {
        Lifetime lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> lifetime.endBySignal(finishMax), "end"));
        return lifetime;
    }

    /** Waits until an end was asked for. */
    public void await() {
        try {
            endAsked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits at most so long, and tells whether an end was asked for. */
    public boolean isEndAskedWithin(Duration wait) {
        try {
            return endAsked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits so long, whether or not an end was asked for. */
    public void pause(Duration length) {
        awaitFinish(length);
    }

    /** The command has given back what it held. */
    public void finish() {
        finished.countDown();
    }

    private void endBySignal(Duration finishMax) {
        endAsked.countDown();
        awaitFinish(finishMax);
    }

    private void awaitFinish(Duration max) {
        try {
            boolean unusedAsEitherWayItGoesOn = finished.await(max.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
