package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.SpokenCue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a transcript that somebody sends, in place of the one that is there. A transcriber does not replace it. */
@FunctionalInterface
public interface UploadTranscriptUseCase {
    /**
     * What is sent.
     *
     * @param title 1 to 200 characters, null for the recording's
     * @param language at most 50 characters, or null
     * @param cues at most 20,000; each name is one speaker
     */
    record Command(
            Actor actor,
            RecordingId recording,
            @Nullable String title,
            @Nullable String language,
            List<SpokenCue> cues) {
        public Command {
            cues = List.copyOf(cues);
        }
    }

    /**
     * Keeps it.
     *
     * @return false when the actor has no recording with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     */
    boolean upload(Command command);
}
