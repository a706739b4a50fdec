package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import java.util.Optional;

/** Ends a recording. */
@FunctionalInterface
public interface StopRecordingUseCase {
    /**
     * Asks it to end, and tells its engine. Harmless when it is stopping or over.
     *
     * @return the recording as it is now, empty when the actor has none with this id
     */
    Optional<Recording> stop(Actor actor, RecordingId id);
}
