package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Isolated;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one provider for all its runs, and applies those that are not settled. */
final class ProviderPoll {
    private static final Logger log = LoggerFactory.getLogger(ProviderPoll.class);

    private final Kernel kernel;
    private final ObservedRuns runs;

    ProviderPoll(Kernel kernel) {
        this.kernel = kernel;
        this.runs = new ObservedRuns(kernel);
    }

    /**
     * Marks takes that run and should run as alive, unless its listing is no sign of life.
     *
     * @param open the provider's names of the runs of open takes
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the provider does not respond
     */
    void poll(RemoteCaptureEngine engine, Set<String> open) {
        List<ObservedRun> observed = engine.poll(job -> isSettled(engine.provider(), job), open);
        Set<String> settled = runs().settled(engine.provider(), ended(observed));
        List<TakeId> running = new ArrayList<>();
        for (ObservedRun run : observed) {
            if (!settled.contains(run.report().jobId())) {
                Isolated.run(
                        () -> runs.apply(engine, run).ifPresent(running::add),
                        failure -> log.error(
                                "{}'s run {} cannot be handled",
                                engine.provider(),
                                run.report().jobId(),
                                failure));
            }
        }
        if (!engine.listsDeadRuns()) {
            kernel.port(SegmentRepository.class).alive(running, kernel.now());
        }
    }

    private boolean isSettled(ProviderKind provider, String job) {
        return !runs().settled(provider, Set.of(job)).isEmpty();
    }

    private ProviderRuns runs() {
        return kernel.port(ProviderRuns.class);
    }

    private static Set<String> ended(List<ObservedRun> observed) {
        return observed.stream()
                .map(ObservedRun::report)
                .filter(report -> report.end() != null)
                .map(EngineReport.Found::jobId)
                .collect(Collectors.toSet());
    }
}
