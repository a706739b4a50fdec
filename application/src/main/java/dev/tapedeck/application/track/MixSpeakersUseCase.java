package dev.tapedeck.application.track;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** Gives the mixed sound of all speakers of a recording, or of some, and has it made when nobody asked before. */
@FunctionalInterface
public interface MixSpeakersUseCase {
    /** How to answer. */
    sealed interface Result {
        /** Read it there; the address expires. */
        record At(URI address) implements Result {}

        /** It is being made; ask again in a few seconds. */
        record Preparing() implements Result {}

        /** The actor has no recording with this id, or it has no tracks. */
        record Missing() implements Result {}

        /** Nobody with this id is heard in the recording. */
        record UnknownSpeaker(UUID speaker) implements Result {}
    }

    /**
     * The mix.
     *
     * @param speakers by the ids that the transcript names; empty for all
     */
    Result mix(Actor actor, RecordingId recording, Set<UUID> speakers);
}
