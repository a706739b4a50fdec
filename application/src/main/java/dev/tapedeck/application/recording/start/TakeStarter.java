package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.StaleRecording;
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
 * Starts takes: at once when this process captures, by a job when a provider does. A start request is stored before the
 * provider is called, so that no take is started twice after a crash. Thread-safe.
 */
public final class TakeStarter {
    /** The number of start requests for a take when their outcome stays unknown. */
    public static final int STARTS_MAX = 3;

    /** How long the start is retried while the room is empty. */
    static final Duration WAIT_MAX = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(TakeStarter.class);
    private final SegmentRepository progress;
    private final RecordingLifecycle lifecycle;
    private final Platforms platforms;
    private final InstantSource clock;
    private final StartDelays delays = new StartDelays();

    public TakeStarter(Kernel kernel) {
        this.progress = kernel.port(SegmentRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.platforms = kernel.platforms();
        this.clock = kernel.clock();
    }

    /** Starts the takes that this process captures; jobs start those of providers. */
    public Recording startHere(Recording recording, List<Take> takes) {
        Recording current = recording;
        for (Take take : takes) {
            if (isOfThisNode(take)) {
                current = startOpened(current, take);
            }
        }
        return current;
    }

    private boolean isOfThisNode(Take take) {
        return !take.isRemote()
                && platforms
                        .engine(take)
                        .flatMap(CaptureEngine::node)
                        .filter(node -> node.equals(take.node()))
                        .isPresent();
    }

    /** The recording is open already, so that its caller is not refused because the outcome could not be saved. */
    private Recording startOpened(Recording recording, Take take) {
        try {
            return start(recording, take);
        } catch (RepositoryUnavailable | StaleRecording unsaved) {
            log.warn("recording {}: the start of its take {} is not saved yet", recording.id(), take.id(), unsaved);
            return recording;
        }
    }

    /** Whether a take must not be requested any more. */
    public boolean cannotSucceed(Take take) {
        return reasonAgainst(take).isPresent();
    }

    public Recording start(Recording recording, Take take) {
        if (take.state() != TakeState.REQUESTED || take.jobId() != null) {
            return recording;
        }
        boolean unwanted = recording.takesToEnd().contains(take);
        if (unwanted && take.progress().starts() > 0) {
            // The take may run although no response came; the reconciler finds out and stops it.
            return recording;
        }
        if (!unwanted && isUnderWay(take)) {
            return recording;
        }
        Optional<RecordingFailure> reason = unwanted ? Optional.of(delays.failureOf(take.id())) : reasonAgainst(take);
        return reason.isPresent()
                ? refuse(recording, take, reason.get())
                : platforms
                        .engine(take)
                        .map(engine -> call(engine, recording, take))
                        .orElse(recording);
    }

    /**
     * The node that sent the request may be dead while the request still takes effect; the reconciler knows when it is
     * too late.
     */
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
        return waitedLong ? Optional.of(delays.failureOf(take.id())) : Optional.empty();
    }

    private Recording call(CaptureEngine engine, Recording recording, Take take) {
        if (take.isRemote()) {
            progress.starting(take.id(), take.progress().starts() + 1, clock.instant());
        }
        return responseOf(engine, recording, take)
                .map(response -> applyResponse(response, recording, take))
                .orElse(recording);
    }

    /** Empty when it is not known whether the engine started. What saves the response stays out of here. */
    private static Optional<StartResponse> responseOf(CaptureEngine engine, Recording recording, Take take) {
        try {
            return Optional.of(engine.start(request(recording, take)));
        } catch (ProviderUnavailable unknown) {
            log.warn("recording {}: the outcome of its start is not known yet", recording.id(), unknown);
            return Optional.empty();
        } catch (RuntimeException broken) {
            log.error("recording {}: its engine failed to start", recording.id(), broken);
            return Optional.of(new StartResponse.Refused(StartFailures.brokenEngine()));
        }
    }

    private Recording applyResponse(StartResponse response, Recording recording, Take take) {
        Instant now = clock.instant();
        if (response instanceof StartResponse.NotYet notYet) {
            log.debug("recording {}: take {} cannot start yet: {}", recording.id(), take.id(), notYet.reason());
            progress.starting(take.id(), 0, now);
            delays.add(take.id(), notYet);
            return recording;
        }
        delays.forget(take.id());
        return response instanceof StartResponse.Accepted accepted
                ? lifecycle.apply(recording, new EngineAccepted(take.id(), accepted.jobId(), accepted.match(take), now))
                : refuse(recording, take, ((StartResponse.Refused) response).failure());
    }

    /** Ends a take that was never requested; the reconciler handles a take that its provider may have. */
    public Recording refuse(Recording recording, Take take, RecordingFailure failure) {
        return lifecycle.apply(recording, new EngineRefused(take.id(), failure, clock.instant()));
    }

    private static CaptureRequest request(Recording recording, Take take) {
        return new CaptureRequest(
                recording.id(),
                recording.owner(),
                take.id(),
                take.kind(),
                take.subject(),
                recording.details().title(),
                recording.source(),
                recording.details().quality(),
                recording.maxDuration());
    }
}
