package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import java.net.URI;
import java.util.Optional;

/** Says where the playlist of a recording is that a platform keeps and plays. */
@FunctionalInterface
public interface LocateHostedUseCase {
    /** @return empty when nothing is kept elsewhere, or not ready there */
    Optional<URI> locate(PlaybackGrant grant);
}
