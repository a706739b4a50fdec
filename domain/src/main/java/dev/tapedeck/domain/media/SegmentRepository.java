package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.time.Instant;
import java.util.List;

/**
 * Outbound port: confirmed segments and heartbeats of running takes. Thread-safe. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} like {@link RecordingRepository}.
 */
public interface SegmentRepository {
    /**
     * Writes a segment and adds it to its take's progress, in one transaction. Confirming the same number again changes
     * nothing, so that a caller may repeat a call whose result is unknown. Ignored when the take no longer exists.
     */
    void confirm(TakeId take, Segment segment, Instant at);

    /** Stores a heartbeat of the node that runs these takes. */
    void alive(List<TakeId> takes, Instant at);

    /**
     * Stores that a start request is about to be sent to a platform, or that the platform did not start the take.
     *
     * @param starts as in {@link dev.tapedeck.domain.recording.TakeProgress}
     */
    void starting(TakeId take, int starts, Instant at);

    /** Confirmed segments of a take in the order of their numbers. At most 100,000. */
    List<Segment> ofTake(TakeId take);
}
