package dev.tapedeck.domain.telemetry;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counters in a map. Thread-safe. */
public final class InMemoryTelemetry implements Telemetry {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public void signal(String signal, String outcome) {
        count("signal " + signal + " " + outcome);
    }

    @Override
    public void status(RecordingStatus status) {
        count("status " + status);
    }

    @Override
    public void repaired(ProviderKind provider) {
        count("repaired " + provider);
    }

    public int signals(String signal, String outcome) {
        return counts.getOrDefault("signal " + signal + " " + outcome, 0);
    }

    public int statuses(RecordingStatus status) {
        return counts.getOrDefault("status " + status, 0);
    }

    public int repairs(ProviderKind provider) {
        return counts.getOrDefault("repaired " + provider, 0);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
