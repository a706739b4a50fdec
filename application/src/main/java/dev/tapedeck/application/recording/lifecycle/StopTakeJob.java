package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.Optional;

/** Stops a take at its provider. When the provider does not respond, the job fails and is retried. */
public final class StopTakeJob implements JobHandler {
    private final RecordingRepository recordings;
    private final Platforms platforms;

    public StopTakeJob(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.platforms = kernel.platforms();
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .flatMap(recording -> recording.take(id.get()))
                .filter(take -> take.jobId() != null)
                .ifPresent(take -> platforms.engine(take).ifPresent(engine -> engine.stop(take)));
    }
}
