package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One cue of an uploaded transcript.
 *
 * @param startMs milliseconds since the beginning of the recording, from 0 to {@link #TIME_MS_MAX}
 * @param endMs not before {@code startMs}
 * @param speaker at most 100 characters, null when it is not known
 * @param text 1 to 10,000 characters
 */
public record SpokenCue(long startMs, long endMs, @Nullable String speaker, String text) {
    public static final int TEXT_LENGTH_MAX = 10_000;
    public static final long TIME_MS_MAX = 1_000L * 3_600_000;

    private static final String FIELD = "transcript";

    public SpokenCue {
        if (startMs < 0 || endMs < startMs || endMs > TIME_MS_MAX) {
            throw new InvalidValue(FIELD, "must not have a cue from " + startMs + " to " + endMs + " ms");
        }
        Texts.required(FIELD, text, TEXT_LENGTH_MAX);
        if (speaker != null) {
            Texts.required(FIELD, speaker, Speaker.NAME_LENGTH_MAX);
        }
    }
}
