package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import java.util.Optional;

/**
 * Limits the retries of failed calls, and their delays. Shared by several calls, so that an unavailable service is
 * noticed once and not per call. Not thread-safe.
 */
public final class RetryBudget {
    private final Duration waitMax;
    private int left;
    private Duration next;

    /**
     * @param retries the number of retries in all
     * @param first the delay before the first retry; each later one waits twice as long
     * @param waitMax the longest accepted wait; a service that requests a longer one is not retried
     */
    public RetryBudget(int retries, Duration first, Duration waitMax) {
        this.left = retries;
        this.next = first;
        this.waitMax = waitMax;
    }

    /**
     * Uses one retry of the budget.
     *
     * @param wanted the wait that the service requests, zero for none
     * @return the delay before the retry; empty for no retry
     */
    public Optional<Duration> consume(Duration wanted) {
        Duration wait = wanted.compareTo(next) > 0 ? wanted : next;
        if (left == 0 || wait.compareTo(waitMax) > 0) {
            return Optional.empty();
        }
        left--;
        next = next.multipliedBy(2);
        return Optional.of(wait);
    }
}
