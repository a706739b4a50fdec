package dev.tapedeck.domain.telemetry;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;

/** Outbound port: counters that an operator watches. Thread-safe, never throws, costs nothing worth mentioning. */
public interface Telemetry {
    /**
     * @param outcome {@code moved}, {@code unchanged} or {@code refused}
     *
     */
    default void signal(String signal, String outcome) {}

    /** A recording came to a status. */
    default void status(RecordingStatus status) {}

    /** The reconciler had to put something right: events are being lost. */
    default void repaired(ProviderKind provider) {}

    /** Counts nothing. */
    static Telemetry none() {
        return new Telemetry() {};
    }
}
