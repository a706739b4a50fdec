package dev.tapedeck.domain.recording.signal;

import dev.tapedeck.domain.id.Texts;
import java.time.Instant;

/**
 * How an operator closed a recording that did not end by itself.
 *
 * @param reason 1 to 300 characters, part of the failure when it fails, which its owner sees
 */
public record Closure(String reason, Instant at) {
    public static final int REASON_LENGTH_MAX = 300;

    public Closure {
        Texts.required("reason", reason, REASON_LENGTH_MAX);
    }
}
