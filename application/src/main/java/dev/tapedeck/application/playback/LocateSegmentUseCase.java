package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import java.net.URI;
import java.util.Optional;

/** Gives the address from which a segment can be read for a while. Local arithmetic: no database, no network. */
@FunctionalInterface
public interface LocateSegmentUseCase {
    /**
     * Signs the address of one segment.
     *
     * @param name as the playlist says it: {@code <take>/<file>}
     * @return empty when the name is not of a segment
     */
    Optional<URI> locate(PlaybackGrant grant, String name);
}
