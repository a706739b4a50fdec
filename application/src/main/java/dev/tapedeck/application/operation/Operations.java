package dev.tapedeck.application.operation;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inbound port: jobs, open recordings, provider events and health, for operators. Thread-safe. */
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

    /** Recordings of all owners that are not over, oldest first; {@code limit} is 1 to 100. Deleted ones are included. */
    List<Recording> openRecordings(int limit);

    /**
     * Closes a recording that does not end by itself. Its engines are stopped. It is completed, and partial, when it has
     * media, as soon as that is settled; a provider that has not delivered its media within a minute is not awaited.
     * Without media it has failed. Harmless when it is closed or over.
     *
     * @param reason shown to the owner; 1 to 300 characters
     * @return the current recording; empty when there is none
     * @throws dev.tapedeck.domain.id.InvalidValue when the reason is empty or too long
     */
    Optional<Recording> close(RecordingId recording, String reason);

    /**
     * Whether each service that Tapedeck needs responds, by name: {@code database}, {@code storage}; within 3 seconds.
     */
    Map<String, Boolean> health();
}
