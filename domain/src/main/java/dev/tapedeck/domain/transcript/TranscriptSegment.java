package dev.tapedeck.domain.transcript;

import java.util.UUID;

/**
 * Words that one speaker said without a pause, on the recording's own clock.
 *
 * @param startMs milliseconds since the recording's first media, not negative
 * @param endMs not before {@code startMs}
 */
public record TranscriptSegment(UUID speaker, long startMs, long endMs, String text) {
    public TranscriptSegment {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("a segment from " + startMs + " to " + endMs);
        }
    }
}
