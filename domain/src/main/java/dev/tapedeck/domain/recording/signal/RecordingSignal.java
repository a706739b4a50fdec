package dev.tapedeck.domain.recording.signal;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Instant;
import java.util.List;

/** Something that happened to a recording. One record per row of the table in {@code docs/state-machine.md}. */
public sealed interface RecordingSignal {
    /** When it happened, by our clock or, for media, by the provider's. */
    Instant at();

    /** A signal about one take. */
    sealed interface OfTake extends RecordingSignal {
        TakeId take();
    }

    /** The engine took the request and named its job. */
    record EngineAccepted(TakeId take, String jobId, Instant at) implements OfTake {}

    /** The engine will not do it: a definite no. */
    record EngineRefused(TakeId take, RecordingFailure failure, Instant at) implements OfTake {}

    /** The first frame was encoded; {@code at} is that frame's time. */
    record MediaFlowing(TakeId take, Instant at) implements OfTake {}

    /**
     * The engine finished; {@code at} is the last frame's time.
     *
     * @param withMedia whether anything reached storage
     * @param shortfall what the engine knows it did not bring
     * @param isLast whether nothing of the source can follow, as it has been read to its end
     */
    record TakeEnded(TakeId take, boolean withMedia, Shortfall shortfall, boolean isLast, Instant at)
            implements OfTake {
        /** The source may come back. */
        public TakeEnded(TakeId take, boolean withMedia, Shortfall shortfall, Instant at) {
            this(take, withMedia, shortfall, false, at);
        }

        /** Ended as it should. */
        public TakeEnded(TakeId take, boolean withMedia, Instant at) {
            this(take, withMedia, Shortfall.NONE, at);
        }
    }

    /** The take's media was seen in storage. */
    record TakeSettled(TakeId take, Delivery delivery, Instant at) implements OfTake {}

    /** The take died and nothing of it can be used. */
    record TakeBroke(TakeId take, RecordingFailure failure, Instant at) implements OfTake {}

    /**
     * It is to end.
     *
     * @param limitReached its longest duration has passed, rather than that somebody wants it
     */
    record StopAsked(Instant at, boolean limitReached) implements RecordingSignal {
        /** Somebody wants it. */
        public StopAsked(Instant at) {
            this(at, false);
        }
    }

    record Paused(Instant at) implements RecordingSignal {}

    /** There is nothing to be recorded any more, but it may come back: everybody has left the room. */
    record SourceLost(Instant at) implements RecordingSignal {}

    /** Another kind, or another subject, is to be recorded as well, or one that has dropped is tried again. */
    record TakeAdded(Take take, Instant at) implements RecordingSignal {}

    /**
     * It goes on.
     *
     * @param takes the further takes that go on with it, at least one
     */
    record Resumed(List<Take> takes, Instant at) implements RecordingSignal {
        public Resumed {
            takes = List.copyOf(takes);
            if (takes.isEmpty()) {
                throw new IllegalArgumentException("nothing would go on");
            }
        }
    }

    /** An operator gives up on it. */
    record Closed(Instant at) implements RecordingSignal {}
}
