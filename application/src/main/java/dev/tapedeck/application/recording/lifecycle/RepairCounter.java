package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.telemetry.Telemetry;

/** Counts what had to be put right because no event told it. Thread-safe. */
public final class RepairCounter {
    private final Telemetry telemetry;
    private final ProviderHealthLog health;

    public RepairCounter(Telemetry telemetry, ProviderHealthLog health) {
        this.telemetry = telemetry;
        this.health = health;
    }

    public void count(ProviderKind provider) {
        telemetry.repaired(provider);
        if (!provider.equals(ProviderKind.FFMPEG)) {
            health.repaired(provider);
        }
    }
}
