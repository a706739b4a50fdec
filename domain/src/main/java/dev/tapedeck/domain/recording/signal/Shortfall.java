package dev.tapedeck.domain.recording.signal;

import java.time.Duration;

/**
 * What a take did not bring.
 *
 * @param partial something that was to be recorded is not there
 * @param truncated a limit ended it; what is there is good
 * @param missing how much is known to be missing, zero when not partial or not known
 */
public record Shortfall(boolean partial, boolean truncated, Duration missing) {
    public static final Shortfall NONE = new Shortfall(false, false, Duration.ZERO);

    public Shortfall {
        if (missing.isNegative()) {
            throw new IllegalArgumentException("missing must not be negative: " + missing);
        }
    }
}
