package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import java.util.Optional;

/** Shows one recording. */
@FunctionalInterface
public interface FindRecordingUseCase {
    Optional<Recording> find(Actor actor, RecordingId id);
}
