package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was said during a recording. */
@FunctionalInterface
public interface ReadTranscriptUseCase {
    /**
     * A transcript with the messages of the session in between.
     *
     * @param status of the transcript; there may be messages without one
     * @param title of the transcript, null without one
     * @param language as the transcriber names it, null when not known
     * @param speakers who is heard, told from the tracks while there is no transcript; messages come from others
     * @param lines by time
     */
    record Result(
            TranscriptStatus status,
            @Nullable String title,
            @Nullable String language,
            List<Speaker> speakers,
            List<TranscriptLine> lines) {
        public Result {
            speakers = List.copyOf(speakers);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The transcript as of now.
     *
     * @return empty when the actor has no recording with this id
     */
    Optional<Result> read(Actor actor, RecordingId id);
}
