package dev.tapedeck.domain.recording.signal;

import java.time.Duration;

/**
 * What is missing from a take.
 *
 * @param partial whether something is missing
 * @param truncated whether a limit ended it; the media up to then is complete
 * @param missing the length that is known to be missing, zero when not partial or not known
 */
public record Shortfall(boolean partial, boolean truncated, Duration missing) {
    public static final Shortfall NONE = new Shortfall(false, false, Duration.ZERO);

    public Shortfall {
        if (missing.isNegative()) {
            throw new IllegalArgumentException("missing must not be negative: " + missing);
        }
    }
}
