package dev.tapedeck.adapters.http;

import java.time.Duration;

/** Hears of every request that was answered. Must be quick, must not throw, and is called from many threads. */
@FunctionalInterface
public interface RequestObserver {
    /**
     * A request was answered; an event stream is, when it ends.
     *
     * @param route method and path with parameters in braces, such as {@code GET /api/recordings/{id}}; {@code none}
     *     when no route fitted
     */
    void responded(String route, int status, Duration took);

    /** Hears nothing. */
    static RequestObserver none() {
        return (route, status, took) -> {};
    }
}
