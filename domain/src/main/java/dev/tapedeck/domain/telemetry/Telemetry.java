package dev.tapedeck.domain.telemetry;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;

/** Outbound port: counters for operators. Thread-safe, never throws, and cheap to call. */
public interface Telemetry {
    /**
     * @param outcome {@code moved}, {@code unchanged} or {@code refused}
     *
     */
    default void signal(String signal, String outcome) {}

    /** A recording reached a status. */
    default void status(RecordingStatus status) {}

    /** The reconciler repaired something: events are being lost. */
    default void repaired(ProviderKind provider) {}

    /** Counts nothing. */
    static Telemetry none() {
        return new Telemetry() {};
    }
}
