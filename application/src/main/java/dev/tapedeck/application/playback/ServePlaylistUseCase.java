package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import java.util.Optional;

/** Gives the playlist of a recording, growing while it is recorded, whole after. */
@FunctionalInterface
public interface ServePlaylistUseCase {
    /**
     * A playlist, ready to send. The arrays are shared by all viewers and must not be changed.
     *
     * @param text UTF-8
     * @param gzip the same, compressed
     * @param entityTag quoted, changes with the content
     * @param ended whether it will never change again
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Served(byte[] text, byte[] gzip, String entityTag, boolean ended) {}

    /**
     * The playlist as of now.
     *
     * @return empty when there is nothing to play (yet)
     */
    Optional<Served> serve(PlaybackGrant grant);
}
