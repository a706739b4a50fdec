package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what people say about a recording. */
@FunctionalInterface
public interface UpdateRecordingUseCase {
    /**
     * Applies {@code change} to the stored details; it may be called again when somebody else saved first.
     *
     * @return the recording as saved, empty when the actor has none with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     */
    Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change);
}
