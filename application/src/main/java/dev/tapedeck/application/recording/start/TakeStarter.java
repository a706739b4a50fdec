package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartAnswer;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has engines start takes: at once where our own process captures, by a job where a platform does. What a platform was
 * asked is written down before the call, so that a crash leaves nothing that is started twice.
 */
public final class TakeStarter {
    /** How often a start is tried whose outcome is not known, and of which no trace was found. */
    public static final int STARTS_MAX = 3;
    /** How long a platform is asked again and again because nobody is there to be recorded. */
    public static final Duration WAIT_MAX = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(TakeStarter.class);

    private final SegmentRepository progress;
    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final EndedSessions endedSessions;
    private final CaptureEngines engines;
    private final JobQueue jobs;
    private final InstantSource clock;

    public TakeStarter(
            SegmentRepository progress,
            RecordingLifecycle signals,
            RecordingFollowUp followUp,
            EndedSessions endedSessions,
            CaptureEngines engines,
            JobQueue jobs,
            InstantSource clock) {
        this.progress = progress;
        this.signals = signals;
        this.followUp = followUp;
        this.endedSessions = endedSessions;
        this.engines = engines;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Starts takes that were just written down. */
    public Recording begin(Recording recording, List<Take> takes) {
        Recording current = recording;
        for (Take take : takes) {
            if (take.isRemote()) {
                schedule(take);
            } else {
                current = start(current, take);
            }
        }
        return current;
    }

    public void schedule(Take take) {
        jobs.schedule(JobName.START, take.id().toString());
    }

    /** Whether a take is not to be asked for at all, however long it waits. */
    public boolean isRefused(Recording recording, Take take) {
        return reasonAgainst(recording, take).isPresent();
    }

    public Recording start(Recording recording, Take take) {
        if (take.state() != TakeState.REQUESTED || take.jobId() != null) {
            return recording;
        }
        boolean unwanted = recording.takesToEnd().contains(take);
        if (unwanted && take.progress().starts() > 0) {
            // It may have been started unheard; the reconciler finds out, and has it stopped.
            return recording;
        }
        if (!unwanted && isUnderWay(take)) {
            return recording;
        }
        Optional<RecordingFailure> reason =
                unwanted ? Optional.of(RecordingFailure.nothingRecorded()) : reasonAgainst(recording, take);
        return reason.isPresent()
                ? refuse(recording, take, reason.get())
                : engines.of(take).map(engine -> call(engine, recording, take)).orElse(recording);
    }

    /** The node that asked may be dead, and its question still be answered; the reconciler knows when it is too late. */
    private boolean isUnderWay(Take take) {
        Instant asked = take.progress().aliveAt();
        return take.isRemote()
                && take.progress().starts() > 0
                && asked != null
                && asked.plus(engines.deadlinesOf(take).startAnswered()).isAfter(clock.instant());
    }

    /** Whoever ended the session or refused meanwhile did not see this take, so it is looked at once more. */
    private Optional<RecordingFailure> reasonAgainst(Recording recording, Take take) {
        if (endedSessions.outlivedBy(recording)) {
            return Optional.of(StartFailures.sessionEnded());
        }
        if (endedSessions.refuse(recording)) {
            return Optional.of(StartFailures.consentRefused());
        }
        if (engines.of(take).isEmpty()) {
            return Optional.of(StartFailures.noEngine());
        }
        boolean waitedLong = clock.instant().isAfter(take.requestedAt().plus(WAIT_MAX));
        return waitedLong ? Optional.of(RecordingFailure.nothingRecorded()) : Optional.empty();
    }

    private Recording call(CaptureEngine engine, Recording recording, Take take) {
        if (take.isRemote()) {
            progress.starting(take.id(), take.progress().starts() + 1, clock.instant());
        }
        try {
            return take(engine.start(request(recording, take)), recording, take);
        } catch (ProviderUnavailable unknown) {
            log.warn("recording {}: the outcome of its start is not known yet", recording.id(), unknown);
            return recording;
        } catch (RuntimeException broken) {
            log.error("recording {}: its engine broke on start", recording.id(), broken);
            return refuse(recording, take, StartFailures.brokenEngine());
        }
    }

    private Recording take(StartAnswer answer, Recording recording, Take take) {
        Instant now = clock.instant();
        if (answer instanceof StartAnswer.NotYet notYet) {
            log.debug("recording {}: take {} cannot start yet: {}", recording.id(), take.id(), notYet.reason());
            progress.starting(take.id(), 0, now);
            return recording;
        }
        return answer instanceof StartAnswer.Accepted accepted
                ? followUp.follow(signals.send(recording, new EngineAccepted(take.id(), accepted.jobId(), now)))
                : refuse(recording, take, ((StartAnswer.Refused) answer).failure());
    }

    private Recording refuse(Recording recording, Take take, RecordingFailure failure) {
        return followUp.follow(signals.send(recording, new EngineRefused(take.id(), failure, clock.instant())));
    }

    private static CaptureRequest request(Recording recording, Take take) {
        return new CaptureRequest(
                recording.id(),
                take.id(),
                take.kind(),
                take.subject(),
                recording.details().title(),
                recording.source(),
                recording.details().quality(),
                recording.maxDuration());
    }
}
