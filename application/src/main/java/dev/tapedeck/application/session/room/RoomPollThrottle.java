package dev.tapedeck.application.session.room;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Limits how often a provider is polled about a room that seems unchanged. Not thread-safe. */
final class RoomPollThrottle {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<CaptureSource.Room, Instant> polledAt = new HashMap<>();

    RoomPollThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether to poll a room now; then the poll is counted.
     *
     * @param isChanged whether the provider and Tapedeck disagree about the room being occupied
     */
    boolean isDue(ProviderKind provider, String name, boolean isChanged) {
        Instant now = clock.instant();
        polledAt.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return polledAt.putIfAbsent(new CaptureSource.Room(provider, name), now) == null || isChanged;
    }
}
