package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Instant;
import java.util.List;

/**
 * What engines that run in our own process report, as it happens. Implemented by the application; thread-safe. A call
 * returns when the fact is stored. It throws {@link dev.tapedeck.domain.id.RepositoryUnavailable} when it cannot be
 * stored now; the engine then keeps what it has and calls again, and repeating a call is harmless.
 */
public interface CaptureListener {
    /** Whether a take belongs to a recording; what was purged meanwhile is not to be brought back. */
    boolean knows(TakeId take);

    /** The first frame was encoded, at that frame's time. */
    void mediaFlowing(TakeId take, Instant firstFrame);

    /** A segment's object was seen in the store. */
    void segmentStored(TakeId take, Segment segment);

    /** The node lives, and these takes with it. Called every few seconds. */
    void alive(List<TakeId> takes);

    /** The take is over, and all of its segments have been reported. */
    void ended(TakeId take, TakeEnd end);

    /** The take died without any segment. */
    void broke(TakeId take, RecordingFailure failure);
}
