package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of the connection to a provider.
 *
 * @param lastEventAt time of the last event, null when the inbox has none of this provider
 * @param lastPollAt time of the last successful poll, null when there was none
 * @param pollError why the latest poll failed, null when it succeeded
 * @param repairs how many facts came from a poll although an event should have reported them before; a rising number
 *     means that events are lost
 */
public record ProviderHealth(
        ProviderKind provider,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastPollAt,
        @Nullable String pollError,
        long repairs) {}
