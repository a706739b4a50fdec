package dev.tapedeck.adapters.video.daily.rest;

import dev.tapedeck.adapters.video.rest.RateLimiter;

/** Daily's limits on calls, by kind of call. Our limits are a little lower, as other nodes also make calls. */
public enum RateLimit {
    /** Listing recordings: Daily allows about 50 in 30 s. */
    LISTING(20, 1.5),
    /** Starting recordings: Daily allows about 5 in 5 s. */
    STARTS(4, 0.8),
    /** All other calls: Daily allows about 100 in 5 s. */
    OTHER(50, 15);

    private final int burst;
    private final double perSecond;

    RateLimit(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    RateLimiter limiter() {
        return new RateLimiter(burst, perSecond);
    }
}
