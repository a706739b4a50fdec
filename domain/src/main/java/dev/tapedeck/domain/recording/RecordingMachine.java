package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Closure;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.FailureReported;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.OfTake;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The effect of each signal in each status. {@link TakeSignals} has the signals about takes; after each of them the
 * closing rule decides whether the recording is over.
 */
final class RecordingMachine {
    private RecordingMachine() {}

    static Outcome apply(Recording recording, RecordingSignal signal) {
        Outcome outcome = react(recording, signal);
        if (!(outcome instanceof Moved moved)) {
            return outcome;
        }
        Recording closed = close(moved.recording(), isFinal(signal));
        return new Moved(closed.withTimes(closed.times().updated(latest(recording, signal))));
    }

    private static Outcome react(Recording recording, RecordingSignal signal) {
        if (signal instanceof OfTake ofTake) {
            return onTake(recording, ofTake);
        }
        if (recording.status().isTerminal()) {
            return signal instanceof Paused || signal instanceof Resumed || signal instanceof TakeAdded
                    ? new Refused("the recording is over")
                    : new Unchanged("the recording is over");
        }
        if (signal instanceof StopAsked stop) {
            return onStop(recording, stop);
        }
        if (signal instanceof Paused) {
            return onPause(recording);
        }
        if (signal instanceof Resumed resumed) {
            return onResume(recording, resumed);
        }
        if (signal instanceof SourceLost lost) {
            return onLost(recording, lost);
        }
        if (signal instanceof TakeAdded added) {
            return onAdded(recording, added.take());
        }
        if (signal instanceof Closed closed) {
            return onClosed(recording, closed);
        }
        throw new AssertionError("unhandled signal: " + signal);
    }

    private static Outcome onTake(Recording recording, OfTake signal) {
        Optional<Take> known = recording.take(signal.take());
        if (known.isEmpty()) {
            return new Refused("the recording has no take " + signal.take());
        }
        Take take = known.get();
        if (signal instanceof EngineAccepted accepted) {
            return TakeSignals.accepted(recording, take, accepted);
        }
        if (signal instanceof EngineRefused refused) {
            return TakeSignals.refused(recording, take, refused);
        }
        if (signal instanceof MediaFlowing flowing) {
            return TakeSignals.flowing(recording, take, flowing);
        }
        if (signal instanceof TakeEnded ended) {
            return TakeSignals.ended(recording, take, ended);
        }
        if (signal instanceof TakeSettled settled) {
            return TakeSignals.settled(recording, take, settled);
        }
        if (signal instanceof FailureReported reported) {
            return TakeSignals.failureReported(recording, take, reported);
        }
        if (signal instanceof TakeBroke broke) {
            return TakeSignals.failed(recording, take, broke.failure(), broke.at());
        }
        throw new AssertionError("unhandled signal: " + signal);
    }

    private static Outcome onStop(Recording recording, StopAsked stop) {
        if (recording.isStopAsked() || recording.status() == RecordingStatus.PROCESSING) {
            return new Unchanged("already stopping");
        }
        Recording asked = recording
                .withTimes(recording.times().stopAsked(stop.at()))
                .withResult(recording.result().lacking(new Shortfall(false, stop.limitReached(), Duration.ZERO)));
        return new Moved(
                recording.status() == RecordingStatus.ACTIVE ? asked.moveTo(RecordingStatus.PROCESSING) : asked);
    }

    private static Outcome onPause(Recording recording) {
        if (recording.status() != RecordingStatus.ACTIVE) {
            return new Refused("only an active recording can pause");
        }
        return recording.activity() == Activity.PAUSED
                ? new Unchanged("already paused")
                : new Moved(recording.withActivity(Activity.PAUSED));
    }

    private static Outcome onResume(Recording recording, Resumed resumed) {
        if (recording.status() != RecordingStatus.ACTIVE) {
            return new Refused("only an active recording can resume");
        }
        if (recording.activity() != Activity.PAUSED) {
            return new Unchanged("not paused");
        }
        Optional<Take> inTheWay = resumed.takes().stream()
                .flatMap(take -> Stream.concat(
                        recording.take(take.id()).stream(), recording.capturing(take.kind(), take.subject()).stream()))
                .findFirst();
        return inTheWay.<Outcome>map(take -> new Refused("take " + take.id() + " is not over"))
                .orElseGet(() ->
                        new Moved(recording.withActivity(Activity.RECORDING).withFurther(resumed.takes())));
    }

    /** Takes that were requested after the signal's time belong to a source that has come back meanwhile. */
    private static Outcome onLost(Recording recording, SourceLost lost) {
        if (!recording.waitsForReturn()) {
            return new Refused("the recording does not wait for its source to come back");
        }
        boolean isBack = recording.takes().stream()
                .anyMatch(
                        take -> take.state().isCapturing() && take.requestedAt().isAfter(lost.at()));
        return isBack || recording.activity() == Activity.RECONNECTING
                ? new Unchanged(isBack ? "the source came back since" : "already reconnecting")
                : new Moved(recording.withActivity(Activity.RECONNECTING));
    }

    private static Outcome onAdded(Recording recording, Take take) {
        boolean early = recording.status() == RecordingStatus.STARTING || recording.status() == RecordingStatus.ACTIVE;
        if (!early || recording.isStopAsked()) {
            return new Refused("the recording is stopping");
        }
        if (recording.activity() == Activity.PAUSED) {
            return new Refused("the recording is paused");
        }
        if (recording.take(take.id()).isPresent() || recording.recorderOf(take).isPresent()) {
            return new Unchanged("an open take records it already");
        }
        Optional<Take> waiting = recording.takes().stream()
                .filter(there -> there.isWaiting() && there.mayBecome(take))
                .findFirst();
        return new Moved(waiting.map(there -> recording.withTake(there.of(take.subject())))
                .orElseGet(() -> recording.withFurther(List.of(isAgain(recording, take) ? take.again() : take))));
    }

    private static boolean isAgain(Recording recording, Take take) {
        return recording.reconnectWindow().compareTo(Duration.ZERO) > 0
                && recording.takes().stream()
                        .anyMatch(earlier ->
                                earlier.isLike(take) || (take.subject() == null && earlier.kind() == take.kind()));
    }

    /** Takes that may have media remain open until it is settled; all others fail. */
    private static Outcome onClosed(Recording recording, Closed closed) {
        if (recording.isClosed()) {
            return new Unchanged("it is being closed");
        }
        Recording closing = recording.withResult(recording.result().closed(new Closure(closed.reason(), closed.at())));
        for (Take take : recording.takes()) {
            if (take.state().isOpen()) {
                closing = TakeSignals.closed(closing, take, closed);
            }
        }
        return new Moved(closing.withActivity(Activity.RECORDING));
    }

    /** Whether nothing can follow, even if the recording waits for a source. */
    private static boolean isFinal(RecordingSignal signal) {
        return signal instanceof Closed || (signal instanceof TakeEnded ended && ended.isLast());
    }

    /** No take is open, and none may follow: all takes, some or none have delivered media. */
    private static Recording close(Recording recording, boolean isFinal) {
        if (recording.status().isTerminal() || isPaused(recording)) {
            return recording;
        }
        boolean isIdle = recording.status() == RecordingStatus.ACTIVE && !recording.anyTake(TakeState::isCapturing);
        if (isIdle && !isFinal && recording.waitsForReturn()) {
            return recording.withActivity(Activity.RECONNECTING);
        }
        if (recording.anyTake(TakeState::isOpen)) {
            return isIdle ? recording.moveTo(RecordingStatus.PROCESSING) : recording;
        }
        boolean someDelivered = recording.anyTake(state -> state == TakeState.SETTLED);
        return someDelivered ? complete(recording) : recording.fail(firstFailure(recording));
    }

    private static Recording complete(Recording recording) {
        Recording processing = recording.status() == RecordingStatus.PROCESSING
                ? recording
                : recording.moveTo(RecordingStatus.PROCESSING);
        boolean someFailed =
                processing.takes().stream().anyMatch(take -> take.state() == TakeState.FAILED && !take.isFruitless());
        Recording judged =
                someFailed ? processing.withResult(processing.result().incomplete()) : processing;
        return judged.moveTo(RecordingStatus.COMPLETED);
    }

    private static boolean isPaused(Recording recording) {
        return recording.status() == RecordingStatus.ACTIVE && recording.activity() == Activity.PAUSED;
    }

    private static RecordingFailure firstFailure(Recording recording) {
        return recording.takes().stream()
                .flatMap(t -> Optional.ofNullable(t.failure()).stream())
                .findFirst()
                .orElseGet(RecordingFailure::nothingRecorded);
    }

    /** A signal's time may lie before the last change; {@code updatedAt} never goes back. */
    private static Instant latest(Recording recording, RecordingSignal signal) {
        Instant last = recording.times().updatedAt();
        return signal.at().isAfter(last) ? signal.at() : last;
    }
}
