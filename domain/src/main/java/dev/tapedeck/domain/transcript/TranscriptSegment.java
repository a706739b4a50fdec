package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.Texts;
import java.util.UUID;

/**
 * Text that one speaker said without a pause, on the recording's own clock.
 *
 * @param startMs milliseconds since the recording's first media, not negative
 * @param endMs not before {@code startMs}
 * @param text cut at 10,000 characters
 */
public record TranscriptSegment(UUID speaker, long startMs, long endMs, String text) {
    public static final int TEXT_LENGTH_MAX = 10_000;

    public TranscriptSegment {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("invalid segment: from " + startMs + " to " + endMs);
        }
        text = Texts.storable(text, TEXT_LENGTH_MAX);
    }
}
