package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.FailureReported;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.time.Instant;

/** The effects of signals about one take. A missing earlier signal is applied first. */
final class TakeSignals {
    private TakeSignals() {}

    /** The job id is stored in every status, also after the end: the engine needs it to stop the take. */
    static Outcome accepted(Recording recording, Take take, EngineAccepted signal) {
        return signal.jobId().equals(take.jobId())
                ? new Unchanged("the job id is known")
                : new Moved(recording.withTake(take.accepted(signal.jobId(), signal.match())));
    }

    static Outcome flowing(Recording recording, Take take, MediaFlowing signal) {
        boolean early = recording.status() == RecordingStatus.STARTING || recording.status() == RecordingStatus.ACTIVE;
        return early && take.state() == TakeState.REQUESTED
                ? new Moved(start(recording, take, signal.at()))
                : new Unchanged("media was flowing already, or the take is over");
    }

    static Outcome ended(Recording recording, Take take, TakeEnded signal) {
        if (recording.status().isTerminal() || !take.state().isCapturing()) {
            return new Unchanged("the take was over");
        }
        if (!signal.withMedia()) {
            return new Moved(recording.withTake(take.failed(RecordingFailure.nothingRecorded(), signal.at())));
        }
        return new Moved(
                end(recording, take, signal.at()).withResult(recording.result().lacking(signal.shortfall())));
    }

    /** A refusal that arrives after the first media is out of date. */
    static Outcome refused(Recording recording, Take take, EngineRefused signal) {
        return take.state() == TakeState.REQUESTED
                ? failed(recording, take, signal.failure(), signal.at())
                : new Unchanged("the engine accepted the take before");
    }

    /**
     * An open take ends where its media does. One in the store, or at a provider that has begun, may have media, which
     * is then settled; any other take fails.
     */
    static Recording closed(Recording recording, Take take, Closed signal) {
        boolean hasBegun = take.isRemote() && take.state() != TakeState.REQUESTED;
        if (!take.progress().hasMedia() && !hasBegun) {
            return recording.withTake(take.failed(RecordingFailure.closedByOperator(signal.reason()), signal.at()));
        }
        return take.state() == TakeState.ENDED
                ? recording
                : end(recording, take, mediaEnd(take, signal.at()))
                        .withResult(recording.result().incomplete());
    }

    private static Instant mediaEnd(Take take, Instant otherwise) {
        Instant started = take.startedAt();
        return started == null || !take.progress().hasMedia()
                ? otherwise
                : started.plus(take.progress().recorded());
    }

    /** Only the first report counts; a take that has begun is judged by its media. */
    static Outcome failureReported(Recording recording, Take take, FailureReported signal) {
        boolean isNew = take.state() == TakeState.REQUESTED && take.reported() == null;
        return isNew && !recording.status().isTerminal()
                ? new Moved(recording.withTake(take.reporting(new ReportedFailure(signal.failure(), signal.at()))))
                : new Unchanged("a failure was reported before, or the take has begun");
    }

    static Outcome failed(Recording recording, Take take, RecordingFailure failure, Instant at) {
        return recording.status().isTerminal() || !take.state().isOpen()
                ? new Unchanged("the take was over")
                : new Moved(recording.withTake(take.failed(failure, at)));
    }

    static Outcome settled(Recording recording, Take take, TakeSettled signal) {
        if (recording.status().isTerminal()) {
            return attachLate(recording, signal);
        }
        if (take.state() == TakeState.SETTLED) {
            return new Unchanged("the take was settled");
        }
        if (recording.status() == RecordingStatus.STARTING) {
            return new Refused("the take has no media yet");
        }
        boolean ended = take.state() == TakeState.ENDED || take.state() == TakeState.FAILED;
        if (recording.status() != RecordingStatus.PROCESSING && !ended) {
            return new Refused("the take still runs");
        }
        Recording caughtUp = ended ? recording : end(recording, take, signal.at());
        return new Moved(settle(caughtUp, signal));
    }

    private static Recording settle(Recording recording, TakeSettled signal) {
        Take take = recording.take(signal.take()).orElseThrow();
        Delivery delivery = signal.delivery();
        boolean playsInTurn = RecordingTimeline.playsInTurn(take);
        RecordingResult result = recording.result().lacking(delivery.shortfall());
        return recording
                .withTake(take.settled())
                .withResult(playsInTurn ? result.lasting(delivery.duration()) : result)
                .withAssets(delivery.assets());
    }

    private static Outcome attachLate(Recording recording, TakeSettled signal) {
        Recording attached = recording.withAssets(signal.delivery().assets());
        return attached.assets().equals(recording.assets())
                ? new Unchanged("the media was attached")
                : new Moved(attached);
    }

    private static Recording start(Recording recording, Take take, Instant firstFrame) {
        Recording running = recording
                .withTake(take.running(firstFrame))
                .withTimes(recording.times().started(firstFrame));
        if (recording.status() != RecordingStatus.STARTING) {
            return recording.activity() == Activity.RECONNECTING ? running.withActivity(Activity.RECORDING) : running;
        }
        Recording active = running.moveTo(RecordingStatus.ACTIVE);
        return active.isStopAsked() ? active.moveTo(RecordingStatus.PROCESSING) : active;
    }

    private static Recording end(Recording recording, Take take, Instant lastFrame) {
        boolean neverSeenFlowing = take.state() == TakeState.REQUESTED;
        Instant firstFrame = lastFrame.minus(take.progress().recorded());
        Recording running = neverSeenFlowing ? start(recording, take, firstFrame) : recording;
        Take ended = running.take(take.id()).orElseThrow().ended(lastFrame);
        return running.withTake(ended).withTimes(running.times().ended(lastFrame));
    }
}
