package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a provider is heard.
 *
 * @param lastEventAt when it last sent an event, null when the inbox holds none of it
 * @param lastPollAt when it last answered a poll, null when never
 * @param pollError why the latest poll failed, null when it did not
 * @param repairs how many facts came from a poll that should have come from an event before; a rising number means
 *     that events are lost
 */
public record ProviderHealth(
        ProviderKind provider,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastPollAt,
        @Nullable String pollError,
        long repairs) {}
