package dev.tapedeck.bootstrap.metrics;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.telemetry.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts in a Micrometer registry. */
public final class MicrometerTelemetry implements Telemetry {
    private final MeterRegistry registry;

    public MicrometerTelemetry(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void signal(String signal, String outcome) {
        registry.counter("tapedeck.signals", "signal", signal, "outcome", outcome)
                .increment();
    }

    @Override
    public void status(RecordingStatus status) {
        registry.counter("tapedeck.recordings.status", "status", status.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Override
    public void repaired(ProviderKind provider) {
        registry.counter("tapedeck.reconciler.repairs", "provider", provider.name())
                .increment();
    }
}
