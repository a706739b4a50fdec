package dev.tapedeck.bootstrap.command;

import java.time.Duration;

/** Measures how long something has been running. Not thread-safe. */
final class Stopwatch {
    private boolean started;
    private long startNanos;

    /** Starts it; one that runs goes on. */
    void start() {
        if (!started) {
            started = true;
            startNanos = System.nanoTime();
        }
    }

    boolean isStarted() {
        return started;
    }

    Duration elapsed() {
        return started ? Duration.ofNanos(System.nanoTime() - startNanos) : Duration.ZERO;
    }

    boolean shows(Duration length) {
        return started && elapsed().compareTo(length) >= 0;
    }
}
