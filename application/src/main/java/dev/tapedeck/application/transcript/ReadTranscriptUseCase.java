package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import java.util.Optional;

/** Reads what was said during a recording. */
@FunctionalInterface
public interface ReadTranscriptUseCase {
    /**
     * The lines by time.
     *
     * @return empty when the actor has no recording with this id
     */
    Optional<List<TranscriptLine>> read(Actor actor, RecordingId id);
}
