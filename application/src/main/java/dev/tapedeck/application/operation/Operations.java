package dev.tapedeck.application.operation;

import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inbound port: jobs, provider events and health, for operators. Thread-safe. */
public interface Operations {
    /** Waiting and running jobs, next first; {@code limit} is 1 to 100. */
    List<PendingJob> jobs(int limit);

    /** Dead jobs, newest first; {@code limit} is 1 to 100. */
    List<DeadJob> deadJobs(int limit);

    /**
     * Schedules a dead job again, with a fresh retry budget.
     *
     * @return false when there is no such dead job
     */
    boolean retry(UUID deadJob);

    /**
     * Provider events, newest first.
     *
     * @param state only events in this state; null for all
     * @param limit 1 to 100
     */
    List<ProviderEvent> providerEvents(ProviderEvent.@Nullable State state, int limit);

    /**
     * Whether each service that Tapedeck needs responds, by name: {@code database}, {@code storage}; within 3 seconds.
     */
    Map<String, Boolean> health();
}
