package dev.tapedeck.adapters.http;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What operators watch a server by.
 *
 * @param health whether each service that is needed answers, by name; the server is ready when all do
 * @param metrics the counters in Prometheus' text format
 * @param observer hears of every request that was answered
 */
public record Monitoring(Supplier<Map<String, Boolean>> health, Supplier<String> metrics, RequestObserver observer) {
    /** Health alone. */
    public static Monitoring of(Supplier<Map<String, Boolean>> health) {
        return new Monitoring(health, () -> "", RequestObserver.none());
    }
}
