package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.repository.StaleRecording;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one write path of recordings: reads, moves by signals, and saves by compare-and-set together with the jobs that the
 * change makes due ({@link NextSteps}); reads again when another save was first. Engines of this process that are to stop
 * are told so after the save. Thread-safe.
 */
public final class RecordingLifecycle {
    /** Each lost race means that another save made progress, so that a handful is plenty. */
    private static final int ATTEMPTS_MAX = 10;

    private static final Logger log = LoggerFactory.getLogger(RecordingLifecycle.class);
    private final RecordingRepository recordings;
    private final JobQueue jobs;
    private final Kernel kernel;
    private final LocalEngines engines;
    private final Telemetry telemetry;

    public RecordingLifecycle(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.jobs = kernel.jobs();
        this.kernel = kernel;
        this.engines = new LocalEngines(kernel);
        this.telemetry = kernel.telemetry();
    }

    /**
     * What came of several signals.
     *
     * @param recording as it is now
     * @param isChanged whether it was saved
     */
    public record Applied(Recording recording, boolean isChanged) {}

    /**
     * Applies a signal to a recording that was read a moment ago.
     *
     * @return the recording as it is now, changed or not
     */
    public Recording apply(Recording seen, RecordingSignal signal) {
        return applyAll(seen, recording -> List.of(signal), UnaryOperator.identity())
                .recording();
    }

    /**
     * Applies several signals by one save.
     *
     * @param signals told from the recording as it is when they are applied
     * @param completed adds what else the same save writes
     */
    public Applied applyAll(
            Recording seen,
            Function<Recording, List<RecordingSignal>> signals,
            UnaryOperator<RecordingChange> completed) {
        return save(seen, recording -> movedByAll(recording, signals.apply(recording)), completed);
    }

    /** Like {@link #apply}, and forgets the segment rows of the take, which a stored playlist has replaced. */
    public Recording settle(Recording seen, TakeSettled signal) {
        return applyAll(seen, recording -> List.of(signal), change -> change.folding(signal.take()))
                .recording();
    }

    /** Saves a change that is no signal: other details, an asset, a tombstone. Empty from {@code how} changes nothing. */
    public Recording change(Recording seen, Function<Recording, Optional<Recording>> how) {
        return save(seen, how, UnaryOperator.identity()).recording();
    }

    /** Does what a recording that nothing has changed makes due: stops engines of this process, schedules what is overdue. */
    public Recording repeat(Recording recording) {
        engines.stopUnwanted(recording);
        NextSteps.overdue(recording, kernel.installation(), kernel.now()).forEach(jobs::schedule);
        return recording;
    }

    /** Has the engine of a take stop it, whoever runs it. Harmless when it has ended. */
    public void stop(Take take) {
        if (take.isRemote()) {
            jobs.schedule(NextSteps.afterUnwantedRun(take));
        } else {
            engines.stop(take);
        }
    }

    private Applied save(
            Recording seen, Function<Recording, Optional<Recording>> how, UnaryOperator<RecordingChange> completed) {
        Recording current = seen;
        for (int attempt = 1; ; attempt++) {
            Optional<Recording> next = how.apply(current);
            try {
                Applied applied = next.isPresent()
                        ? new Applied(save(current, next.get(), completed), true)
                        : new Applied(unchanged(current, completed), false);
                engines.stopUnwanted(applied.recording());
                return applied;
            } catch (StaleRecording lost) {
                if (attempt == ATTEMPTS_MAX) {
                    throw lost;
                }
                current = recordings.find(seen.id()).orElseThrow(() -> lost);
            }
        }
    }

    private Recording save(Recording before, Recording after, UnaryOperator<RecordingChange> completed) {
        Recording saved = recordings.apply(completed.apply(changeOf(before, after)));
        if (before.status() != saved.status()) {
            telemetry.status(saved.status());
            log.info("recording {} is {}, after {}", saved.id(), saved.status(), before.status());
        }
        return saved;
    }

    /** What should be done already is scheduled once more, in case its schedule was lost. */
    private Recording unchanged(Recording current, UnaryOperator<RecordingChange> completed) {
        completed.apply(changeOf(current, current)).jobs().forEach(jobs::schedule);
        return current;
    }

    private RecordingChange changeOf(Recording before, Recording after) {
        List<JobKey> due = NextSteps.afterChange(before, after, kernel.installation());
        return RecordingChange.between(before, after).scheduling(due);
    }

    private Optional<Recording> movedByAll(Recording recording, List<RecordingSignal> all) {
        Optional<Recording> result = Optional.empty();
        for (RecordingSignal signal : all) {
            Optional<Recording> next = moved(result.orElse(recording), signal);
            result = next.isPresent() ? next : result;
        }
        return result;
    }

    private Optional<Recording> moved(Recording recording, RecordingSignal signal) {
        Outcome outcome = recording.on(signal);
        String name = signal.getClass().getSimpleName();
        if (outcome instanceof Moved moved) {
            telemetry.signal(name, "moved");
            return Optional.of(moved.recording());
        }
        boolean refused = outcome instanceof Outcome.Refused;
        telemetry.signal(name, refused ? "refused" : "unchanged");
        log.debug("recording {} {}: {}", recording.id(), refused ? "refuses" : "needs no change by", signal);
        return Optional.empty();
    }
}
