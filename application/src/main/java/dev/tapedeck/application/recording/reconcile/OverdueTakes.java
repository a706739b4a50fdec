package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.lifecycle.TakeFinder;
import dev.tapedeck.application.recording.start.TakeStarter;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.RunLife;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.time.Deadline;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides about overdue takes, by the reports of their engines. */
final class OverdueTakes {
    /** How long after its deadline an engine may still report that a take is stopping, or has no media yet. */
    static final int WAIT_MAX = 4;
    /**
     * How long after its deadline the state of a take may stay unknown. Long, because its engine may still be
     * recording.
     */
    static final Duration SILENCE_MAX = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(OverdueTakes.class);

    private final Platforms platforms;
    private final TakeFinder finder;
    private final TakeRepairs repairs;
    private final RecordingLifecycle lifecycle;
    private final RecordingStopper stopper;
    private final SilentRuns silent;
    private final JobQueue jobs;
    private final PollThrottle throttle;
    private final InstantSource clock;

    OverdueTakes(Kernel kernel) {
        this.platforms = kernel.platforms();
        this.finder = new TakeFinder(kernel);
        this.repairs = new TakeRepairs(kernel);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.stopper = new RecordingStopper(kernel);
        this.silent = new SilentRuns(kernel);
        this.jobs = kernel.jobs();
        this.throttle = new PollThrottle(kernel.clock());
        this.clock = kernel.clock();
    }

    /** Handles every deadline that has passed. */
    void judge(Recording seen) {
        Recording recording = seen;
        for (Deadline deadline :
                Deadline.passed(seen, platforms::deadlinesOf, clock.instant()).toList()) {
            recording = judge(recording, deadline);
        }
    }

    /** The reconnect job checks whether a source is back, and ends a recording that has waited too long. */
    private Recording judge(Recording recording, Deadline deadline) {
        if (deadline.awaited() == Deadline.Wait.SOURCE_BACK) {
            return recording;
        }
        return deadline.take() == null ? stopper.stopAtLimit(recording) : judge(recording, deadline.take(), deadline);
    }

    private Recording judge(Recording recording, TakeId id, Deadline deadline) {
        Take take = recording.take(id).orElseThrow();
        if (!take.state().isCapturing() || take.isWaiting() || !throttle.mayAsk(take)) {
            return recording;
        }
        EngineReport report = report(recording, take);
        if (report instanceof EngineReport.Found found) {
            return found(recording, take, found, deadline);
        }
        if (report instanceof EngineReport.CannotTell cannotTell && !isPast(deadline, SILENCE_MAX)) {
            log.info("recording {}: take {} is overdue: {}", recording.id(), id, cannotTell.reason());
            return recording;
        }
        boolean neverThere = report instanceof EngineReport.Absent && take.isRemote() && take.jobId() == null;
        if (neverThere && mayStartAgain(recording, take)) {
            jobs.schedule(NextSteps.afterRequest(take));
            return recording;
        }
        return repairs.givenUp(recording, take, "report anything more about this recording");
    }

    private static boolean mayStartAgain(Recording recording, Take take) {
        return take.progress().starts() < TakeStarter.STARTS_MAX
                && !recording.takesToEnd().contains(take);
    }

    private EngineReport report(Recording recording, Take take) {
        try {
            return finder.find(recording, take).orElseGet(EngineReport.Absent::new);
        } catch (ProviderUnavailable silent) {
            log.warn("take {} cannot be polled", take.id(), silent);
            return new EngineReport.CannotTell("the provider does not respond");
        }
    }

    private Recording found(Recording recording, Take take, EngineReport.Found found, Deadline deadline) {
        if (take.isRemote() && (found.end() != null || take.jobId() == null)) {
            return repairs.reported(recording, take, found);
        }
        if (found.end() != null) {
            return repairs.ended(recording, take, found.end());
        }
        if (take.jobId() == null) {
            return repairs.accepted(recording, take, found.jobId());
        }
        return switch (deadline.awaited()) {
            case END_AFTER_STOP -> stillStopping(recording, take, deadline);
            case FIRST_MEDIA -> stillWithoutMedia(recording, take, deadline);
            case SIGN_OF_LIFE -> stillSilent(recording, take, deadline);
            case START_RESPONSE, FAILURE_CONFIRMED, SOURCE_BACK, MAX_DURATION -> lifecycle.repeat(recording);
        };
    }

    private Recording stillSilent(Recording recording, Take take, Deadline deadline) {
        RunLife life = silent.lifeOf(take);
        boolean isOver = life == RunLife.DEAD
                || (life == RunLife.UNCERTAIN
                        && isPast(deadline, platforms.deadlinesOf(take).endAfterStop()))
                || isLeft(recording, take, deadline);
        return isOver ? repairs.givenUp(recording, take, "go on recording") : lifecycle.repeat(recording);
    }

    /** Whether it was told to stop, as its source was lost, and is listed as running all the same. */
    private boolean isLeft(Recording recording, Take take, Deadline deadline) {
        EngineDeadlines bounds = platforms.deadlinesOf(take);
        Instant lastSign = deadline.at().minus(bounds.signOfLife());
        return take.isRemote()
                && recording.takesToEnd().contains(take)
                && clock.instant().isAfter(lastSign.plus(bounds.endAfterStop()));
    }

    /** Tracks are not awaited for longer: what was composed is complete without them. */
    private Recording stillStopping(Recording recording, Take take, Deadline deadline) {
        Recording repeated = lifecycle.repeat(recording);
        boolean isBeside = take.kind() == TakeKind.TRACKS && take.isRemote();
        Duration grace = isBeside
                ? Duration.ZERO
                : retryDeadline(platforms.deadlinesOf(take).endAfterStop());
        boolean isOver = silent.lifeOf(take) == RunLife.DEAD || isPast(deadline, grace);
        return isOver ? repairs.givenUp(repeated, take, "stop") : repeated;
    }

    /**
     * Stops a recording whose take stays without media: its source may never come, and the engine should not wait for
     * hours.
     */
    private Recording stillWithoutMedia(Recording recording, Take take, Deadline deadline) {
        return isPast(deadline, retryDeadline(platforms.deadlinesOf(take).firstMedia()))
                ? stopper.stop(recording)
                : recording;
    }

    private static Duration retryDeadline(Duration bound) {
        return bound.multipliedBy(WAIT_MAX - 1L);
    }

    private boolean isPast(Deadline deadline, Duration grace) {
        return clock.instant().isAfter(deadline.at().plus(grace));
    }
}
