package dev.tapedeck.domain.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One line of a transcript on the recording's own clock.
 *
 * @param role {@code user}, {@code assistant} or a speaker's name
 * @param timestampMs milliseconds since the recording's first media, never negative; null before there is any
 * @param endMs end of the speech, null when only its start is known
 */
public record TranscriptLine(
        String role,
        String content,
        @Nullable Long timestampMs,
        @Nullable Long endMs) {
    /** A line of which only the start is known. */
    public TranscriptLine(String role, String content, @Nullable Long timestampMs) {
        this(role, content, timestampMs, null);
    }
}
