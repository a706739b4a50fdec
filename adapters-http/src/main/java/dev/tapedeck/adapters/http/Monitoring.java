package dev.tapedeck.adapters.http;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The parts with which operators monitor a server.
 *
 * @param health whether each required service responds, by name; the server is ready when all do
 * @param metrics the counters in Prometheus' text format
 * @param observer receives every completed request
 */
public record Monitoring(Supplier<Map<String, Boolean>> health, Supplier<String> metrics, RequestObserver observer) {
    /** Monitoring with health only. */
    public static Monitoring of(Supplier<Map<String, Boolean>> health) {
        return new Monitoring(health, () -> "", RequestObserver.none());
    }
}
