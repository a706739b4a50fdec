package dev.tapedeck.adapters.video.ffmpeg;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Begins at a time, and goes on evenly: where the clock of the machine is set, the lengths between its instants stay
 * true. Immutable.
 */
record SteadyClock(Instant start, long startNanos) implements InstantSource {
    static SteadyClock startingAt(Instant start) {
        return new SteadyClock(start, System.nanoTime());
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.MICROS);
    }
}
