package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The speech of a recording as text, by time and speaker. Immutable; a recording has at most one.
 *
 * @param title 1 to 200 characters
 * @param language as the transcriber names it, null when not known
 * @param segments by start, then speaker; each belongs to one of the speakers
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
    public static final int TITLE_LENGTH_MAX = 200;
    public static final int LANGUAGE_LENGTH_MAX = 100;

    public Transcript {
        Texts.required("title", title, TITLE_LENGTH_MAX);
        Texts.optional("language", language, LANGUAGE_LENGTH_MAX);
        speakers = List.copyOf(speakers);
        segments = List.copyOf(segments);
        Set<UUID> known = speakers.stream().map(Speaker::id).collect(Collectors.toSet());
        if (!segments.stream().map(TranscriptSegment::speaker).allMatch(known::contains)) {
            throw new IllegalArgumentException("transcript " + id + " has a segment of an unknown speaker");
        }
    }

    /** The origin of a transcript. */
    public enum Origin {
        /** Made by a transcriber, from the tracks or the audio. */
        TRANSCRIBED,
        /** Uploaded; a transcriber does not replace it. */
        UPLOADED
    }
}
