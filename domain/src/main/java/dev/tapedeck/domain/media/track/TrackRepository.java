package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/** Outbound port: whose the stored tracks are. Thread-safe; one call is one transaction. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached. */
public interface TrackRepository {
    /**
     * Keeps tracks of a recording, whose assets have been saved before; a track whose asset is known already stays as
     * it is.
     *
     * @throws IllegalStateException when an asset is not there; nothing was written
     */
    void add(List<Track> tracks);

    /** By take, then position. */
    List<Track> ofRecording(RecordingId recording);
}
