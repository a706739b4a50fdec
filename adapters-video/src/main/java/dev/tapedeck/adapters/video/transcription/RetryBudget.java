package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.domain.transcript.TranscriberUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How often what failed may be tried again, for all pieces of one sound together: a service that is down is noticed once
 * and not once a piece. Not for several threads.
 */
final class RetryBudget {
    /** A service that wants us to wait longer is left alone; the job comes again later. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private int left;
    private Duration next;

    RetryBudget(int retries, Duration first) {
        this.left = retries;
        this.next = first;
    }

    /**
     * Waits until the next try may begin.
     *
     * @param asked how long the service wants us to wait, zero when it does not say
     * @throws TranscriberUnavailable the failure, when there is to be no further try
     */
    void consume(TranscriberUnavailable failure, Duration asked) {
        Duration wait = asked.compareTo(next) > 0 ? asked : next;
        if (left == 0 || wait.compareTo(WAIT_MAX) > 0) {
            throw failure;
        }
        left--;
        next = next.multipliedBy(2);
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }
}
