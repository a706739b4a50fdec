package dev.tapedeck.adapters.http.event;

/**
 * How many event streams are open at the same time.
 *
 * @param inAll of all callers
 * @param perCaller of one caller, so that others find room too
 */
public record EventStreamLimits(int inAll, int perCaller) {
    public static final EventStreamLimits DEFAULT = new EventStreamLimits(2_000, 20);

    public EventStreamLimits {
        if (inAll < 1 || perCaller < 1) {
            throw new IllegalArgumentException("limits of event streams must be positive: " + inAll + ", " + perCaller);
        }
    }
}
