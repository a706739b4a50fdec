package dev.tapedeck.domain.transcript.search;

import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place where a search found its words.
 *
 * @param snippet the words with the text around them, at most 300 characters
 * @param timestampMs position in the recording, null for the title or the description
 */
public record SearchHit(
        RecordingId recording,
        String title,
        Field field,
        String snippet,
        @Nullable Long timestampMs,
        Instant recordedAt) {
    /** The part of a recording. */
    public enum Field {
        TITLE,
        MESSAGE,
        /** The transcribed speech. */
        SPEECH
    }
}
