package dev.tapedeck.application.recording;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;

/** Makes further things of media that has come home. */
@FunctionalInterface
public interface AfterSettled {
    /**
     * Called when the media of a platform's take, of any kind, has been seen in the store and saved; once more after a
     * crash in between. Returns at once: work is scheduled.
     *
     * @param recording with the take's assets
     */
    void settled(Recording recording, Take take);
}
