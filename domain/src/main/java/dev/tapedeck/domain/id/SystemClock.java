package dev.tapedeck.domain.id;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The system's time as it can be stored, so that what is answered at once is what is read later. */
public final class SystemClock {
    private SystemClock() {}

    /** In whole microseconds, as PostgreSQL keeps it. */
    public static InstantSource inMicroseconds() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
