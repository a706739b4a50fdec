package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/**
 * Outbound port: stored tracks and their participants. Thread-safe; one call is one transaction. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface TrackRepository {
    /**
     * Stores tracks of a recording. Their assets must be saved before; a track whose asset already has one is not
     * changed.
     *
     * @throws IllegalStateException when an asset is absent; nothing was written
     */
    void add(List<Track> tracks);

    /** The tracks of a recording, ordered by take, then position. */
    List<Track> ofRecording(RecordingId recording);

    /** As {@link #ofRecording(RecordingId)}, for a user: empty for a recording that the actor may not see. */
    List<Track> ofRecording(Actor actor, RecordingId recording);
}
