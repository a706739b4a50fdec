package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.RecordingTimeline;

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

    /** Whether its segments played while it ran. */
    public boolean isLiveHls() {
        return isInStore() && engine.abilities().liveHls() && RecordingTimeline.playsInTurn(take);
    }

    boolean isInStore() {
        return engine.mediaOf(take) == MediaPlace.STORE;
    }
}
