package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verified event of a provider, stored as received: an entry of the inbox.
 *
 * @param type the provider's name for it
 * @param body as received, at most 1 MiB
 * @param error why it could not be applied yet, null when it was applied or ignored
 * @param attempts how many attempts to apply it were made
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
    /** This event after one more attempt to apply it. */
    public ProviderEvent concluded(State newState, @Nullable String newError, Instant at) {
        return new ProviderEvent(id, type, body, newState, attempts + 1, newError, receivedAt, at);
    }

    /** The state of an inbox entry. */
    public enum State {
        RECEIVED,
        HANDLED,
        /** It has an unknown type, or is about a run or room of another application. */
        IGNORED,
        FAILED
    }
}
