package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.UUID;

/** Corrects the name of somebody who speaks in a recording. */
@FunctionalInterface
public interface RenameSpeakerUseCase {
    /**
     * Renames.
     *
     * @param name 1 to 100 characters
     * @return false when the actor has no recording with this id, or nobody with this id speaks in it
     * @throws dev.tapedeck.domain.id.InvalidValue when the name breaks its rule
     */
    boolean rename(Actor actor, RecordingId recording, UUID speaker, String name);
}
