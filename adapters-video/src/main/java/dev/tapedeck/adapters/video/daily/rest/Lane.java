package dev.tapedeck.adapters.video.daily.rest;

/** Daily limits how often it is asked, by what it is asked. Ours stay a little below, as other nodes ask too. */
public enum Lane {
    /** Listing recordings: Daily allows about 50 in 30 s. */
    LISTING(20, 1.5),
    /** Starting recordings: Daily allows about 5 in 5 s. */
    STARTS(4, 0.8),
    /** All else: Daily allows about 100 in 5 s. */
    OTHER(50, 15);

    private final int burst;
    private final double perSecond;

    Lane(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    Pace pace() {
        return new Pace(burst, perSecond);
    }
}
