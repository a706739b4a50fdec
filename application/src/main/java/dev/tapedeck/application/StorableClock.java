package dev.tapedeck.application;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Gives times in whole microseconds, as PostgreSQL stores them, so that a response has the same time as a later read.
 */
public final class StorableClock {
    private StorableClock() {}

    public static InstantSource of(InstantSource source) {
        return () -> source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
