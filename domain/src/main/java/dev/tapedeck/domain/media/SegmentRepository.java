package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.time.Instant;
import java.util.List;

/**
 * Outbound port: confirmed segments of running takes, and their signs of life. Thread-safe. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} like {@link RecordingRepository}.
 */
public interface SegmentRepository {
    /**
     * Writes a segment and adds it to its take's progress, in one transaction. Confirming the same number again changes
     * nothing, so that a caller who lost the answer may repeat it. Ignored when the take is gone.
     */
    void confirm(TakeId take, Segment segment, Instant at);

    /** The node that runs these takes lives. */
    void alive(List<TakeId> takes, Instant at);

    /**
     * Notes that a platform is about to be asked to start a take, or has said that it did not.
     *
     * @param starts as in {@link dev.tapedeck.domain.recording.TakeProgress}
     */
    void starting(TakeId take, int starts, Instant at);

    /** Confirmed segments of a take in the order of their numbers. At most 100,000. */
    List<Segment> ofTake(TakeId take);
}
