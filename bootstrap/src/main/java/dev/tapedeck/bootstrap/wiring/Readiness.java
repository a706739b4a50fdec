package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations whose health also says whether this process has started all it needs. Thread-safe. */
final class Readiness implements Operations {
    private final Operations operations;
    private volatile boolean isReached;

    Readiness(Operations operations) {
        this.operations = operations;
    }

    void reached() {
        isReached = true;
    }

    @Override
    public Map<String, Boolean> health() {
        Map<String, Boolean> checks = new LinkedHashMap<>(operations.health());
        checks.put("server", isReached);
        return checks;
    }

    @Override
    public List<PendingJob> jobs(int limit) {
        return operations.jobs(limit);
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        return operations.deadJobs(limit);
    }

    @Override
    public boolean retry(UUID deadJob) {
        return operations.retry(deadJob);
    }

    @Override
    public List<ProviderEvent> providerEvents(ProviderEvent.@Nullable State state, int limit) {
        return operations.providerEvents(state, limit);
    }
}
