package dev.tapedeck.application;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Times as PostgreSQL keeps them, in whole microseconds, so that what is answered at once is what is read later. */
public final class StorableClock {
    private StorableClock() {}

    public static InstantSource of(InstantSource source) {
        return () -> source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
