package dev.tapedeck.domain.transcript.search;

import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where words were found.
 *
 * @param snippet the words with what stands around them, at most 300 characters
 * @param timestampMs where they are said, null when the title or description has them
 */
public record SearchHit(
        RecordingId recording,
        String title,
        Field field,
        String snippet,
        @Nullable Long timestampMs,
        Instant recordedAt) {
    /** Where in a recording. */
    public enum Field {
        TITLE,
        MESSAGE,
        /** What was said aloud, as transcribed. */
        SPEECH
    }
}
