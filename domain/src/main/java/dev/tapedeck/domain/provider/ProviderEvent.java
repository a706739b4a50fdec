package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a provider sent, verified and stored as it came: an entry of the inbox.
 *
 * @param type the provider's name for it
 * @param body as received, at most 1 MiB
 * @param error why it could not be applied yet, null when it was or need not be
 * @param attempts how often it was applied, also in vain
 */
public record ProviderEvent(
        ProviderEventId id,
        String type,
        String body,
        State state,
        int attempts,
        @Nullable String error,
        Instant receivedAt,
        @Nullable Instant handledAt) {
    /** The same after one more attempt to apply it. */
    public ProviderEvent concluded(State newState, @Nullable String newError, Instant at) {
        return new ProviderEvent(id, type, body, newState, attempts + 1, newError, receivedAt, at);
    }

    /** Whether an event was applied. */
    public enum State {
        RECEIVED,
        HANDLED,
        /** Of an unknown type, or about something that is not ours. */
        IGNORED,
        FAILED
    }
}
