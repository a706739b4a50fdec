package dev.tapedeck.adapters.http;

import java.time.Duration;

/** Receives every completed request. Must be fast, must not throw, and is called from many threads. */
@FunctionalInterface
public interface RequestObserver {
    /**
     * Called after a response was sent; for an event stream, when it ends.
     *
     * @param route method and path with parameters in braces, such as {@code GET /api/recordings/{id}}; {@code none}
     *     when no route matched
     */
    void responded(String route, int status, Duration took);

    /** Does nothing. */
    static RequestObserver none() {
        return (route, status, took) -> {};
    }
}
