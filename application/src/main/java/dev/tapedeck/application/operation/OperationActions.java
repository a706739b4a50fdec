package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class OperationActions implements Operations {
    private final Kernel kernel;
    private final HealthCheck health;
    private final CloseRecording close;

    OperationActions(Kernel kernel) {
        this.kernel = kernel;
        this.health = new HealthCheck(kernel);
        this.close = new CloseRecording(kernel);
    }

    @Override
    public List<PendingJob> jobs(int limit) {
        return kernel.jobs().pending(limit);
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        return kernel.jobs().dead(limit);
    }

    @Override
    public boolean retry(UUID deadJob) {
        return kernel.jobs().retry(deadJob);
    }

    @Override
    public List<ProviderEvent> providerEvents(ProviderEvent.@Nullable State state, int limit) {
        return kernel.port(ProviderEventInbox.class).latest(state, limit);
    }

    @Override
    public List<Recording> openRecordings(int limit) {
        return kernel.port(RecordingRepository.class).unfinished(null, limit);
    }

    @Override
    public Optional<Recording> close(RecordingId recording, String reason) {
        return close.close(recording, reason);
    }

    @Override
    public Map<String, Boolean> health() {
        return health.check();
    }
}
