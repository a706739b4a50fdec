package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.TakeFinder;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one take at its provider, and applies the report. When the provider does not know the take, the reconciler
 * decides, as the take may still appear.
 */
public final class ConfirmTake implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(ConfirmTake.class);

    private final Kernel kernel;
    private final ProviderReports reports;
    private final TakeFinder finder;

    public ConfirmTake(Kernel kernel) {
        this.kernel = kernel;
        this.reports = new ProviderReports(kernel);
        this.finder = new TakeFinder(kernel);
    }

    @Override
    public void run(String subject) {
        Optional<TakeId> id = TakeId.parse(subject);
        id.flatMap(kernel.port(RecordingRepository.class)::findByTake)
                .ifPresent(
                        recording -> confirm(recording, recording.take(id.get()).orElseThrow()));
    }

    private void confirm(Recording recording, Take take) {
        if (take.state() == TakeState.SETTLED) {
            return;
        }
        Optional<EngineReport> report = finder.find(recording, take);
        if (report.isPresent() && report.get() instanceof EngineReport.Found found) {
            reports.fromPoll(recording, take.id(), found);
        } else {
            log.info("recording {}: its provider does not know take {} now", recording.id(), take.id());
        }
    }
}
