package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches up with what one platform says about all its runs. */
public final class ProviderPoll {
    private static final Logger log = LoggerFactory.getLogger(ProviderPoll.class);

    private final RunMatcher known;
    private final OrphanRuns strays;
    private final ProviderRuns settled;
    private final ProviderReports reports;
    private final RecordingLifecycle lifecycle;
    private final SegmentRepository progress;
    private final RepairCounter repairs;
    private final InstantSource clock;

    public ProviderPoll(
            RunMatcher known,
            OrphanRuns strays,
            ProviderRuns settled,
            ProviderReports reports,
            RecordingLifecycle lifecycle,
            SegmentRepository progress,
            RepairCounter repairs,
            InstantSource clock) {
        this.known = known;
        this.strays = strays;
        this.settled = settled;
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.progress = progress;
        this.repairs = repairs;
        this.clock = clock;
    }

    /**
     * @param awaited jobs of open takes
     * @throws dev.tapedeck.domain.capture.ProviderUnavailable when the platform does not answer
     */
    public void take(RemoteCaptureEngine engine, Set<String> awaited) {
        ProviderKind provider = engine.provider();
        List<TakeSighting> all =
                engine.survey(job -> !settled.settled(provider, Set.of(job)).isEmpty(), awaited);
        Set<String> done = settled.settled(provider, ended(all));
        List<TakeId> running = new ArrayList<>();
        for (TakeSighting sighting : all) {
            if (!done.contains(sighting.report().jobId())) {
                takeSafely(engine, sighting).ifPresent(running::add);
            }
        }
        progress.alive(running, clock.instant());
    }

    private static Set<String> ended(List<TakeSighting> all) {
        return all.stream()
                .map(TakeSighting::report)
                .filter(report -> report.end() != null)
                .map(report -> report.jobId())
                .collect(Collectors.toSet());
    }

    /** One run that cannot be taken in must not keep the others from it. */
    private Optional<TakeId> takeSafely(RemoteCaptureEngine engine, TakeSighting sighting) {
        try {
            return take(engine, sighting);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            log.error(
                    "{}'s run {} cannot be taken in",
                    engine.provider(),
                    sighting.report().jobId(),
                    broken);
            return Optional.empty();
        }
    }

    /** The take, when it runs as it should. */
    private Optional<TakeId> take(RemoteCaptureEngine engine, TakeSighting sighting) {
        Optional<RunMatcher.Run> run = known.find(engine.provider(), sighting);
        if (run.isEmpty()) {
            notice(engine, sighting);
            strays.take(engine, sighting);
            return Optional.empty();
        }
        Applied sent = reports.fromPoll(run.get().recording(), run.get().take(), sighting.report());
        if (sent.isChanged()) {
            repairs.count(engine.provider());
        }
        Take take = sent.recording().take(run.get().take()).orElseThrow();
        if (sighting.report().end() == null && isUnwanted(sent.recording(), take)) {
            lifecycle.stop(take);
            return Optional.empty();
        }
        return take.state() == TakeState.RUNNING ? Optional.of(take.id()) : Optional.empty();
    }

    /**
     * Not every start is announced, and the kind of a run may be told only at its end; that a take runs can be seen
     * before. It gets no lasting name by this, and nothing was lost that would have to be repaired.
     */
    private void notice(RemoteCaptureEngine engine, TakeSighting sighting) {
        if (sighting.report().end() == null) {
            known.onlyWaiting(engine.provider(), sighting).ifPresent(run -> {
                String provisional = Objects.requireNonNull(
                        run.recording().take(run.take()).orElseThrow().jobId());
                Found seen = new Found(provisional, sighting.report().firstMedia(), null);
                reports.fromPoll(run.recording(), run.take(), seen);
            });
        }
    }

    /** It runs on although its recording is over, or has given it up: its stop was lost. */
    private static boolean isUnwanted(Recording recording, Take take) {
        return !take.state().isCapturing() || recording.takesToStop().contains(take);
    }
}
