package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;

/** Deletes a recording: stops what runs, hides it at once, and has its objects and then its rows removed. */
@FunctionalInterface
public interface DeleteRecordingUseCase {
    /**
     * Deletes it.
     *
     * @return false when the actor has no recording with this id, also when it was deleted before
     */
    boolean delete(Actor actor, RecordingId id);
}
