package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.util.Optional;

/** Tells a platform to end a take. Its silence is an error, so that it is told again. */
public final class StopTakeJob implements JobHandler {
    private final RecordingRepository recordings;
    private final CaptureEngines engines;

    public StopTakeJob(RecordingRepository recordings, CaptureEngines engines) {
        this.recordings = recordings;
        this.engines = engines;
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .flatMap(recording -> recording.take(id.get()))
                .filter(take -> take.jobId() != null)
                .ifPresent(take -> engines.of(take).ifPresent(engine -> engine.stop(take)));
    }
}
