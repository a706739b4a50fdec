package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a recording, by time and speaker. Immutable; a recording has at most one.
 *
 * @param title a few words, never empty
 * @param language as the transcriber names it, null when not known
 * @param segments by start, then speaker
 */
public record Transcript(
        UUID id,
        RecordingId recording,
        String title,
        @Nullable String language,
        Origin origin,
        List<Speaker> speakers,
        List<TranscriptSegment> segments,
        Instant createdAt) {
    public Transcript {
        speakers = List.copyOf(speakers);
        segments = List.copyOf(segments);
    }

    /** Who made it. */
    public enum Origin {
        /** A transcriber, from the tracks or the sound. */
        TRANSCRIBED,
        /** Somebody sent it; a transcriber does not replace it. */
        UPLOADED
    }
}
