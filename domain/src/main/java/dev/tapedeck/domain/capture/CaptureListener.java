package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Instant;
import java.util.List;

/**
 * Receives the reports of engines that run in our own process, as things happen. Implemented by the application;
 * thread-safe. A call returns when the report is stored. It throws {@link dev.tapedeck.domain.id.RepositoryUnavailable}
 * when the report cannot be stored now; the engine then keeps its media and calls again. Repeating a call is harmless.
 */
public interface CaptureListener {
    /** Whether a take belongs to a recording. The media of a purged take must not be stored again. */
    boolean knows(TakeId take);

    /** The first frame was encoded, at that frame's time. */
    void mediaFlowing(TakeId take, Instant firstFrame);

    /** A segment's object is confirmed in the store. */
    void segmentStored(TakeId take, Segment segment);

    /** A heartbeat: the node and these takes are running. Called every few seconds. */
    void alive(List<TakeId> takes);

    /** The take is over, and all of its segments have been reported. */
    void ended(TakeId take, TakeEnd end);

    /** The take failed without any segment. */
    void broke(TakeId take, RecordingFailure failure);
}
