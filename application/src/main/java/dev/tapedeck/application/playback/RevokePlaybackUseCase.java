package dev.tapedeck.application.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;

/** Ends every playback token of a recording that was handed out so far. */
@FunctionalInterface
public interface RevokePlaybackUseCase {
    /**
     * Revokes them.
     *
     * @return false when the actor has no recording with this id
     */
    boolean revoke(Actor actor, RecordingId id);
}
