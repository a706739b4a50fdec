package dev.tapedeck.adapters.http;

import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Jobs, dead jobs and provider events in memory, and services whose health a test decides. */
public final class FakeOperations implements Operations {
    public final List<PendingJob> jobs = new CopyOnWriteArrayList<>();
    public final List<DeadJob> deadJobs = new CopyOnWriteArrayList<>();
    public final List<ProviderEvent> providerEvents = new CopyOnWriteArrayList<>();
    public final List<Recording> openRecordings = new CopyOnWriteArrayList<>();
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
    public List<Recording> openRecordings(int limit) {
        return openRecordings.stream().limit(limit).toList();
    }

    @Override
    public Optional<Recording> close(RecordingId recording, String reason) {
        Optional<Recording> found = openRecordings.stream()
                .filter(open -> open.id().equals(recording))
                .findFirst();
        return found.map(open -> {
            Recording closed = RecordingFixtures.after(open, new Closed(reason, RecordingFixtures.NOW));
            openRecordings.remove(open);
            return closed;
        });
    }

    @Override
    public Map<String, Boolean> health() {
        return Map.copyOf(health);
    }
}
