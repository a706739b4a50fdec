package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.match.RunMatcher;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.util.Objects;
import java.util.Optional;

/** Applies observed runs to their takes. */
final class ObservedRuns {
    private final RunMatcher matcher;
    private final OrphanRuns orphans;
    private final ProviderReports reports;
    private final RecordingLifecycle lifecycle;
    private final RepairCounter repairs;

    ObservedRuns(Kernel kernel) {
        this.matcher = new RunMatcher(kernel);
        this.orphans = new OrphanRuns(kernel);
        this.reports = new ProviderReports(kernel);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.repairs = new RepairCounter(kernel);
    }

    /** The take, if it runs and should run. */
    Optional<TakeId> apply(RemoteCaptureEngine engine, ObservedRun observed) {
        Optional<RunMatcher.Run> run = matcher.find(engine.provider(), observed);
        if (run.isEmpty()) {
            applyToWaiting(engine, observed);
            orphans.handle(engine, observed);
            return Optional.empty();
        }
        Applied applied = reports.fromPoll(
                run.get().recording(),
                run.get().take(),
                observed.report().matched(run.get().how()));
        if (applied.isChanged()) {
            repairs.count(engine.provider());
        }
        Take take = applied.recording().take(run.get().take()).orElseThrow();
        if (observed.report().end() == null && isUnwanted(applied.recording(), take)) {
            lifecycle.stop(take);
            return Optional.empty();
        }
        return take.state() == TakeState.RUNNING ? Optional.of(take.id()) : Optional.empty();
    }

    /**
     * Marks a take as running whose run cannot be named yet: not every start has an event, and a provider may report
     * the kind of a run only at its end. The take keeps its provisional job id. No repair is counted, as no event was
     * lost.
     */
    private void applyToWaiting(RemoteCaptureEngine engine, ObservedRun observed) {
        if (observed.report().end() == null) {
            matcher.onlyWaiting(engine.provider(), observed).ifPresent(run -> {
                String provisional = Objects.requireNonNull(
                        run.recording().take(run.take()).orElseThrow().jobId());
                Found found = new Found(provisional, observed.report().firstMedia(), null);
                reports.fromPoll(run.recording(), run.take(), found);
            });
        }
    }

    /** Whether it still runs although its recording is over or has given it up: its stop was lost. */
    private static boolean isUnwanted(Recording recording, Take take) {
        return !take.state().isCapturing() || recording.takesToStop().contains(take);
    }
}
