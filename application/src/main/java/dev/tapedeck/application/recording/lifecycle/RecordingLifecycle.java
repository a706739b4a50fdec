package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only write path of recordings: reads a recording, applies signals, and saves it by compare-and-set, together with
 * the jobs that the change makes due ({@link NextSteps}). Reads again when another save came first. Stops takes in this
 * process after the save. Thread-safe.
 */
public final class RecordingLifecycle {
    /** Each lost race means that another save made progress, so a few attempts are enough. */
    private static final int ATTEMPTS_MAX = 10;

    private static final Logger log = LoggerFactory.getLogger(RecordingLifecycle.class);
    private final RecordingRepository recordings;
    private final JobQueue jobs;
    private final Kernel kernel;
    private final LocalEngines engines;
    private final Telemetry telemetry;
    private final @Nullable Actor actor;

    /** For the system: jobs, engines and providers. */
    public RecordingLifecycle(Kernel kernel) {
        this(kernel, null);
    }

    private RecordingLifecycle(Kernel kernel, @Nullable Actor actor) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.jobs = kernel.jobs();
        this.kernel = kernel;
        this.engines = new LocalEngines(kernel);
        this.telemetry = kernel.telemetry();
        this.actor = actor;
    }

    /** The same for a user, who saves recordings that it may change. */
    public RecordingLifecycle as(Actor user) {
        return new RecordingLifecycle(kernel, user);
    }

    /**
     * The result of applying signals.
     *
     * @param recording the current recording
     * @param isChanged whether it was saved
     */
    public record Applied(Recording recording, boolean isChanged) {}

    /**
     * Applies a signal to a recording.
     *
     * @return the current recording, changed or not
     */
    public Recording apply(Recording seen, RecordingSignal signal) {
        return applyAll(seen, recording -> List.of(signal), UnaryOperator.identity())
                .recording();
    }

    /**
     * Applies several signals in one save.
     *
     * @param signals derives the signals from the current recording
     * @param completed adds other parts of the same save
     */
    public Applied applyAll(
            Recording seen,
            Function<Recording, List<RecordingSignal>> signals,
            UnaryOperator<RecordingChange> completed) {
        return save(seen, recording -> movedByAll(recording, signals.apply(recording)), completed);
    }

    /** Like {@link #apply}, and deletes the segment rows of the take, which a stored playlist replaces. */
    public Recording settle(Recording seen, TakeSettled signal) {
        return applyAll(seen, recording -> List.of(signal), change -> change.folding(signal.take()))
                .recording();
    }

    /**
     * Saves a change without a signal: new details, an asset, a deletion. Nothing changes when {@code how} returns
     * empty.
     */
    public Recording change(Recording seen, Function<Recording, Optional<Recording>> how) {
        return save(seen, how, UnaryOperator.identity()).recording();
    }

    /** Repeats overdue steps of an unchanged recording: stops takes in this process, and schedules overdue jobs. */
    public Recording repeat(Recording recording) {
        engines.stopUnwanted(recording);
        NextSteps.overdue(recording, kernel.installation(), kernel.now()).forEach(jobs::schedule);
        return recording;
    }

    /** Stops a take, in this process or at its provider. Harmless when it has ended. */
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
                // Also when it was deleted meanwhile, which is for the change to judge.
                current = recordings.find(seen.id()).orElseThrow(() -> lost);
            }
        }
    }

    private Recording save(Recording before, Recording after, UnaryOperator<RecordingChange> completed) {
        RecordingChange change = completed.apply(changeOf(before, after));
        Recording saved = actor == null ? recordings.apply(change) : recordings.apply(actor, change);
        if (before.status() != saved.status()) {
            telemetry.status(saved.status());
            log.info("recording {} is {}, after {}", saved.id(), saved.status(), before.status());
        }
        return saved;
    }

    /** Also schedules overdue jobs again, in case an earlier schedule was lost. */
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
