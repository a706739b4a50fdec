package dev.tapedeck.adapters.http;

import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Jobs, dead jobs and provider events in memory, and services whose health a test decides. */
public final class FakeOperations implements Operations {
    public final List<PendingJob> jobs = new CopyOnWriteArrayList<>();
    public final List<DeadJob> deadJobs = new CopyOnWriteArrayList<>();
    public final List<ProviderEvent> providerEvents = new CopyOnWriteArrayList<>();
    public final Map<String, Boolean> health = new ConcurrentHashMap<>(Map.of("database", true, "storage", true));

    @Override
    public List<PendingJob> jobs(int limit) {
        return jobs.stream().limit(limit).toList();
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        return deadJobs.stream().limit(limit).toList();
    }

    @Override
    public boolean retry(UUID deadJob) {
        return deadJobs.removeIf(job -> job.id().equals(deadJob));
    }

    @Override
    public List<ProviderEvent> providerEvents(ProviderEvent.@Nullable State state, int limit) {
        return providerEvents.stream().limit(limit).toList();
    }

    @Override
    public Map<String, Boolean> health() {
        return Map.copyOf(health);
    }
}
