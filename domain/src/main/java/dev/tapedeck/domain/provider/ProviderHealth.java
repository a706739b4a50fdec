package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well we hear a platform.
 *
 * @param lastEventAt when it last sent something, null when the inbox holds nothing of it
 * @param lastPollAt when it last answered a listing, null when never
 * @param pollError why the latest listing failed, null when it did not
 * @param repairs how often a listing told what no event had; a rising number means that events are lost
 */
public record ProviderHealth(
        ProviderKind provider,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastPollAt,
        @Nullable String pollError,
        long repairs) {}
