package dev.tapedeck.adapters.video.ffmpeg;

/**
 * How many takes an engine captures at the same time.
 *
 * @param inAll 1 to 100
 * @param perOwner of the recordings of one owner, so that others find room too; at most {@code inAll}
 */
public record CaptureLimits(int inAll, int perOwner) {
    private static final int LIMIT = 100;

    public CaptureLimits {
        if (inAll < 1 || inAll > LIMIT || perOwner < 1 || perOwner > inAll) {
            throw new IllegalArgumentException(
                    "captures must be 1 to " + LIMIT + ", and those of one owner not more: " + inAll + ", " + perOwner);
        }
    }

    /** Half of all for one owner. */
    public static CaptureLimits of(int inAll) {
        return new CaptureLimits(inAll, (inAll + 1) / 2);
    }
}
