package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a recording that does not end by itself: its engines are stopped, and what it has is settled. */
final class CloseRecording {
    private static final Logger log = LoggerFactory.getLogger(CloseRecording.class);

    private final Kernel kernel;
    private final RecordingLifecycle lifecycle;

    CloseRecording(Kernel kernel) {
        this.kernel = kernel;
        this.lifecycle = new RecordingLifecycle(kernel);
    }

    Optional<Recording> close(RecordingId id, String reason) {
        return kernel.port(RecordingRepository.class).find(id).map(recording -> close(recording, reason));
    }

    /** The save schedules the stops at providers; engines in this process are stopped here. */
    private Recording close(Recording recording, String reason) {
        Recording closed = lifecycle.apply(recording, new Closed(reason, kernel.now()));
        if (!recording.isClosed() && closed.isClosed()) {
            log.warn("recording {} is closed by an operator: {}", recording.id(), reason);
        }
        recording.takes().stream()
                .filter(take -> take.state().isCapturing() && take.jobId() != null && !take.isRemote())
                .filter(take -> !isCapturing(closed, take))
                .forEach(lifecycle::stop);
        kernel.jobs().triggerNow(JobName.RECONCILE);
        return closed;
    }

    private static boolean isCapturing(Recording recording, Take take) {
        return recording
                .take(take.id())
                .filter(now -> now.state().isCapturing())
                .isPresent();
    }
}
