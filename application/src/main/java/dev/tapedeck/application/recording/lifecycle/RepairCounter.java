package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.telemetry.Telemetry;

/** Counts repairs, which show that events were lost. Thread-safe. */
public final class RepairCounter {
    private final Telemetry telemetry;
    private final ProviderHealthLog health;

    public RepairCounter(Kernel kernel) {
        this.telemetry = kernel.telemetry();
        this.health = kernel.port(ProviderHealthLog.class);
    }

    public void count(ProviderKind provider) {
        telemetry.repaired(provider);
        if (!provider.equals(ProviderKind.FFMPEG)) {
            health.repaired(provider);
        }
    }
}
