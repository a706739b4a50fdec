package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import java.util.Optional;

/**
 * How many failed calls may be repeated, and after how long: for several calls together, so that a service that is down
 * is noticed once and not once a call. Not thread-safe.
 */
public final class RetryBudget {
    private final Duration waitMax;
    private int left;
    private Duration next;

    /**
     * @param retries how many there may be in all
     * @param first how long to wait before the first; each further one waits twice as long
     * @param waitMax a service that wants a longer wait is left alone
     */
    public RetryBudget(int retries, Duration first, Duration waitMax) {
        this.left = retries;
        this.next = first;
        this.waitMax = waitMax;
    }

    /**
     * Takes one retry out of the budget.
     *
     * @param wanted how long the service wants us to wait, zero when it does not say
     * @return how long to wait before it; empty when there is to be none
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
