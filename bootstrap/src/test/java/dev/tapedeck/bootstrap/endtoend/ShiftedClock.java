package dev.tapedeck.bootstrap.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's clock, which a test can put forward. Thread-safe. */
final class ShiftedClock implements InstantSource {
    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    /** Called by one thread only. */
    void advance(Duration time) {
        shift = shift.plus(time);
    }
}
