package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has engines start takes: at once where this process captures, by a job where a provider does. A request to a provider
 * is noted before the call, so that a crash leaves nothing that is started twice. Thread-safe.
 */
public final class TakeStarter {
    /** How often a start is tried whose outcome is not known, and of which no trace was found. */
    public static final int STARTS_MAX = 3;

    /** How long a provider is asked again and again because nobody is there to be recorded. */
    static final Duration WAIT_MAX = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(TakeStarter.class);
    private final SegmentRepository progress;
    private final RecordingLifecycle lifecycle;
    private final Platforms platforms;
    private final InstantSource clock;

    public TakeStarter(Kernel kernel) {
        this.progress = kernel.port(SegmentRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.platforms = kernel.platforms();
        this.clock = kernel.clock();
    }

    /** Starts those of the takes that this process captures; those of providers are started by jobs. */
    public Recording startHere(Recording recording, List<Take> takes) {
        Recording current = recording;
        for (Take take : takes) {
            if (!take.isRemote()) {
                current = start(current, take);
            }
        }
        return current;
    }

    /** Whether a take is not to be requested at all, however long it waits. */
    public boolean cannotSucceed(Take take) {
        return reasonAgainst(take).isPresent();
    }

    public Recording start(Recording recording, Take take) {
        if (take.state() != TakeState.REQUESTED || take.jobId() != null) {
            return recording;
        }
        boolean unwanted = recording.takesToEnd().contains(take);
        if (unwanted && take.progress().starts() > 0) {
            // It may have been started although no answer came; the reconciler finds out, and has it stopped.
            return recording;
        }
        if (!unwanted && isUnderWay(take)) {
            return recording;
        }
        Optional<RecordingFailure> reason =
                unwanted ? Optional.of(RecordingFailure.nothingRecorded()) : reasonAgainst(take);
        return reason.isPresent()
                ? refuse(recording, take, reason.get())
                : platforms
                        .engine(take)
                        .map(engine -> call(engine, recording, take))
                        .orElse(recording);
    }

    /** The node that asked may be dead, and its request still be answered; the reconciler knows when it is too late. */
    private boolean isUnderWay(Take take) {
        Instant asked = take.progress().aliveAt();
        return take.isRemote()
                && take.progress().starts() > 0
                && asked != null
                && asked.plus(platforms.deadlinesOf(take).startResponse()).isAfter(clock.instant());
    }

    private Optional<RecordingFailure> reasonAgainst(Take take) {
        if (platforms.engine(take).isEmpty()) {
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
            return applyResponse(engine.start(request(recording, take)), recording, take);
        } catch (ProviderUnavailable unknown) {
            log.warn("recording {}: the outcome of its start is not known yet", recording.id(), unknown);
            return recording;
        } catch (RuntimeException broken) {
            log.error("recording {}: its engine broke on start", recording.id(), broken);
            return refuse(recording, take, StartFailures.brokenEngine());
        }
    }

    private Recording applyResponse(StartResponse response, Recording recording, Take take) {
        Instant now = clock.instant();
        if (response instanceof StartResponse.NotYet notYet) {
            log.debug("recording {}: take {} cannot start yet: {}", recording.id(), take.id(), notYet.reason());
            progress.starting(take.id(), 0, now);
            return recording;
        }
        return response instanceof StartResponse.Accepted accepted
                ? lifecycle.apply(recording, new EngineAccepted(take.id(), accepted.jobId(), now))
                : refuse(recording, take, ((StartResponse.Refused) response).failure());
    }

    /** Ends a take that has not been requested; one that its provider may have is left to the reconciler. */
    public Recording refuse(Recording recording, Take take, RecordingFailure failure) {
        return lifecycle.apply(recording, new EngineRefused(take.id(), failure, clock.instant()));
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
