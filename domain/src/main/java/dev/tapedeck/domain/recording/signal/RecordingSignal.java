package dev.tapedeck.domain.recording.signal;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a recording. One record per row of the table in {@code docs/state-machine.md}. */
public sealed interface RecordingSignal {
    /** When it happened, by our clock or, for media, by the provider's. */
    Instant at();

    /** A signal about one take. */
    sealed interface OfTake extends RecordingSignal {
        TakeId take();
    }

    /**
     * The engine accepted the request and returned its job id.
     *
     * @param match how the run was matched to the take; null for an engine of ours, and for a provisional job id
     */
    record EngineAccepted(
            TakeId take, String jobId, @Nullable TakeMatch match, Instant at) implements OfTake {
        /** For a run that need not be matched. */
        public EngineAccepted(TakeId take, String jobId, Instant at) {
            this(take, jobId, null, at);
        }
    }

    /** The engine refused the take for good. */
    record EngineRefused(TakeId take, RecordingFailure failure, Instant at) implements OfTake {}

    /** The first frame was encoded; {@code at} is that frame's time. */
    record MediaFlowing(TakeId take, Instant at) implements OfTake {}

    /**
     * The engine has finished; {@code at} is the last frame's time.
     *
     * @param withMedia whether anything reached storage
     * @param shortfall what the engine knows to be missing
     * @param isLast whether the source was read to its end, so that nothing can follow
     */
    record TakeEnded(TakeId take, boolean withMedia, Shortfall shortfall, boolean isLast, Instant at)
            implements OfTake {
        /** The source may come back. */
        public TakeEnded(TakeId take, boolean withMedia, Shortfall shortfall, Instant at) {
            this(take, withMedia, shortfall, false, at);
        }

        /** A normal end. */
        public TakeEnded(TakeId take, boolean withMedia, Instant at) {
            this(take, withMedia, Shortfall.NONE, at);
        }
    }

    /** The take's media is confirmed in the store. */
    record TakeSettled(TakeId take, Delivery delivery, Instant at) implements OfTake {}

    /** An event of its provider reports that the take failed, which no poll has confirmed; {@code at} is our clock's. */
    record FailureReported(TakeId take, RecordingFailure failure, Instant at) implements OfTake {}

    /** The take failed and has no usable media. */
    record TakeBroke(TakeId take, RecordingFailure failure, Instant at) implements OfTake {}

    /**
     * A request to stop the recording.
     *
     * @param limitReached whether its maximum duration has passed, and no caller requested the stop
     */
    record StopAsked(Instant at, boolean limitReached) implements RecordingSignal {
        /** A stop that a caller requested. */
        public StopAsked(Instant at) {
            this(at, false);
        }
    }

    record Paused(Instant at) implements RecordingSignal {}

    /** There is nothing to record at the moment, but that may change: all participants have left the room. */
    record SourceLost(Instant at) implements RecordingSignal {}

    /** A take for another kind or subject is added, or a dropped one is tried again. */
    record TakeAdded(Take take, Instant at) implements RecordingSignal {}

    /**
     * The recording goes on after a pause or a drop.
     *
     * @param takes the new takes, at least one
     */
    record Resumed(List<Take> takes, Instant at) implements RecordingSignal {
        public Resumed {
            takes = List.copyOf(takes);
            if (takes.isEmpty()) {
                throw new IllegalArgumentException("a resume needs at least one take");
            }
        }
    }

    /** An operator closes the recording, which does not end by itself. */
    record Closed(String reason, Instant at) implements RecordingSignal {}
}
