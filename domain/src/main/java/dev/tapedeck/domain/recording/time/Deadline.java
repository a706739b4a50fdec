package dev.tapedeck.domain.recording.time;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next time at which a recording that is not over must be reconciled.
 *
 * @param take the take that is waited for, null for {@link Wait#SOURCE_BACK} and {@link Wait#MAX_DURATION}
 */
public record Deadline(Wait awaited, @Nullable TakeId take, Instant at) {
    /** The thing that is waited for. */
    public enum Wait {
        START_RESPONSE,
        FIRST_MEDIA,
        FAILURE_CONFIRMED,
        SIGN_OF_LIFE,
        END_AFTER_STOP,
        SOURCE_BACK,
        MAX_DURATION
    }

    /** The earliest deadline of a recording; every recording that is not over has one, also a paused one. */
    public static Optional<Deadline> next(Recording recording, Function<Take, EngineDeadlines> of) {
        return all(recording, of).min(Comparator.comparing(Deadline::at));
    }

    /** The deadlines that have passed, earliest first. */
    public static Stream<Deadline> passed(Recording recording, Function<Take, EngineDeadlines> of, Instant now) {
        return all(recording, of)
                .filter(deadline -> !deadline.at().isAfter(now))
                .sorted(Comparator.comparing(Deadline::at));
    }

    private static Stream<Deadline> all(Recording recording, Function<Take, EngineDeadlines> of) {
        if (recording.status().isTerminal()) {
            return Stream.empty();
        }
        Stream<Deadline> ofTakes = recording.takes().stream()
                .filter(take -> take.state().isOpen())
                .flatMap(take -> ofTake(recording, take, of.apply(take)));
        boolean running = recording.status() != RecordingStatus.PROCESSING && !recording.isStopAsked();
        return running
                ? Stream.of(ofTakes, sourceBack(recording).stream(), Stream.of(maxDuration(recording)))
                        .flatMap(deadlines -> deadlines)
                : ofTakes;
    }

    /**
     * None while a requested take may still find the source; that take has its own deadlines. A take that runs while
     * the recording reconnects was told to stop, and finds nothing.
     */
    private static Optional<Deadline> sourceBack(Recording recording) {
        boolean isUnderWay =
                recording.takes().stream().anyMatch(take -> take.state() == TakeState.REQUESTED && !take.isWaiting());
        return isUnderWay
                ? Optional.empty()
                : Dropout.ofAll(recording)
                        .map(since -> new Deadline(Wait.SOURCE_BACK, null, since.plus(recording.reconnectWindow())));
    }

    private static Deadline maxDuration(Recording recording) {
        Instant since = Objects.requireNonNullElse(
                recording.times().startedAt(), recording.times().createdAt());
        return new Deadline(Wait.MAX_DURATION, null, since.plus(recording.maxDuration()));
    }

    private static Stream<Deadline> ofTake(Recording recording, Take take, EngineDeadlines bounds) {
        return Stream.concat(Stream.of(ofState(recording, take, bounds)), failureConfirmed(take, bounds).stream());
    }

    /** The provider lists a run by then, or has none. */
    private static Optional<Deadline> failureConfirmed(Take take, EngineDeadlines bounds) {
        ReportedFailure reported = take.reported();
        return take.state() != TakeState.REQUESTED || reported == null
                ? Optional.empty()
                : Optional.of(new Deadline(
                        Wait.FAILURE_CONFIRMED, take.id(), reported.at().plus(bounds.listed())));
    }

    private static Deadline ofState(Recording recording, Take take, EngineDeadlines bounds) {
        Instant startBound = lastStart(take).plus(bounds.startResponse());
        if (take.state() == TakeState.REQUESTED && take.jobId() == null) {
            return new Deadline(Wait.START_RESPONSE, take.id(), startBound);
        }
        if (take.state() == TakeState.ENDED || recording.isStopAsked()) {
            return new Deadline(
                    Wait.END_AFTER_STOP, take.id(), endAsked(recording, take).plus(bounds.endAfterStop()));
        }
        if (take.state() == TakeState.REQUESTED) {
            return new Deadline(Wait.FIRST_MEDIA, take.id(), startBound.plus(bounds.firstMedia()));
        }
        return new Deadline(Wait.SIGN_OF_LIFE, take.id(), lastSign(take).plus(bounds.signOfLife()));
    }

    private static Instant endAsked(Recording recording, Take take) {
        Instant ended = Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
        Instant asked = Objects.requireNonNullElse(recording.times().stopAskedAt(), ended);
        return asked.isAfter(ended) ? asked : ended;
    }

    /** The start may have been repeated long after the request, because the room was empty. */
    private static Instant lastStart(Take take) {
        return take.isRemote() ? later(take.requestedAt(), take.progress().aliveAt()) : take.requestedAt();
    }

    private static Instant lastSign(Take take) {
        Instant started = Objects.requireNonNullElse(take.startedAt(), take.requestedAt());
        Instant last = Objects.requireNonNullElse(take.progress().lastSegmentAt(), started);
        return take.isRemote() ? later(last, take.progress().aliveAt()) : last;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
