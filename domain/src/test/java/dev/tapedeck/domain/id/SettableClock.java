package dev.tapedeck.domain.id;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Time that moves by hand, in microseconds, as PostgreSQL keeps it. Thread-safe. */
public final class SettableClock implements InstantSource {
    /** When time begins, unless a test says otherwise. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Instant now;

    public SettableClock() {
        this(START);
    }

    public SettableClock(Instant start) {
        now = start.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves on, and answers the new time. */
    public synchronized Instant advance(Duration by) {
        now = now.plus(by).truncatedTo(ChronoUnit.MICROS);
        return now;
    }
}
