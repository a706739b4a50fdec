package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;

/**
 * A take whose media is collected.
 *
 * @param isLate whether media that is still absent counts as lost
 */
public record EndedTake(RemoteCaptureEngine engine, Recording recording, Take take, boolean isLate) {
    /** The key of a file of the take. */
    MediaKey key(String name) {
        return MediaKey.of(recording.id(), take.id(), name);
    }

    boolean isInStore() {
        return engine.mediaOf(take) == MediaPlace.STORE;
    }
}
