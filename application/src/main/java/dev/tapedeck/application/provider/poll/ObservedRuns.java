package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Sent;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.util.Objects;
import java.util.Optional;

/** Applies what a poll shows of runs to their takes. */
final class ObservedRuns {
    private final RunMatcher matcher;
    private final OrphanRuns orphans;
    private final ProviderReports reports;
    private final RecordingFollowUp followUp;
    private final RepairCounter repairs;

    ObservedRuns(Kernel kernel, RecordingServices recordings) {
        this.matcher = new RunMatcher(kernel);
        this.orphans = new OrphanRuns(kernel, recordings.starter(), recordings.reports(), recordings.repairs());
        this.reports = recordings.reports();
        this.followUp = recordings.followUp();
        this.repairs = recordings.repairs();
    }

    /** The take, when it runs as it should. */
    Optional<TakeId> apply(RemoteCaptureEngine engine, TakeSighting observed) {
        Optional<RunMatcher.Run> run = matcher.find(engine.provider(), observed);
        if (run.isEmpty()) {
            applyToWaiting(engine, observed);
            orphans.handle(engine, observed);
            return Optional.empty();
        }
        Sent sent = reports.answered(run.get().recording(), run.get().take(), observed.report());
        if (sent.isChanged()) {
            repairs.count(engine.provider());
        }
        Take take = sent.recording().take(run.get().take()).orElseThrow();
        if (observed.report().end() == null && isUnwanted(sent.recording(), take)) {
            followUp.stop(take);
            return Optional.empty();
        }
        return take.state() == TakeState.RUNNING ? Optional.of(take.id()) : Optional.empty();
    }

    /**
     * Not every start has an event, and a provider may name the kind of a run only at its end; that a take runs can be seen
     * before. The take keeps its provisional name, and no repair is counted, as no event was lost.
     */
    private void applyToWaiting(RemoteCaptureEngine engine, TakeSighting observed) {
        if (observed.report().end() == null) {
            matcher.onlyWaiting(engine.provider(), observed).ifPresent(run -> {
                String provisional = Objects.requireNonNull(
                        run.recording().take(run.take()).orElseThrow().jobId());
                Found found = new Found(provisional, observed.report().firstMedia(), null);
                reports.answered(run.recording(), run.take(), found);
            });
        }
    }

    /** It runs on although its recording is over, or has given it up: its stop was lost. */
    private static boolean isUnwanted(Recording recording, Take take) {
        return !take.state().isCapturing() || recording.takesToStop().contains(take);
    }
}
