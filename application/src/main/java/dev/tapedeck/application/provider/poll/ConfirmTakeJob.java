package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a platform what became of a take, and believes what it says. That it does not know the take is left to the
 * reconciler, which waits for as long as that may change.
 */
public final class ConfirmTakeJob implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(ConfirmTakeJob.class);

    private final RecordingRepository recordings;
    private final Platforms engines;
    private final ProviderReports reports;

    public ConfirmTakeJob(RecordingRepository recordings, Platforms engines, ProviderReports reports) {
        this.recordings = recordings;
        this.engines = engines;
        this.reports = reports;
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(recordings::findByTake)
                .ifPresent(recording -> ask(recording, recording.take(id.get()).orElseThrow()));
    }

    private void ask(Recording recording, Take take) {
        if (take.state() == TakeState.SETTLED) {
            return;
        }
        Optional<EngineReport> report = engines.engine(take).map(engine -> engine.find(take));
        if (report.isPresent() && report.get() instanceof EngineReport.Found found) {
            reports.fromPoll(recording, take.id(), found);
        } else {
            log.info("recording {}: its provider cannot tell about take {} now", recording.id(), take.id());
        }
    }
}
