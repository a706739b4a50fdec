package dev.tapedeck.application.session;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Keeps platforms from being asked about rooms in which nothing seems to have changed. For one thread. */
final class RoomLooks {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<CaptureSource.Room, Instant> looked = new HashMap<>();

    RoomLooks(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether to look into a room now; notes that somebody does. */
    boolean isDue(ProviderKind provider, String name, boolean isAsKnown) {
        Instant now = clock.instant();
        looked.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return looked.putIfAbsent(new CaptureSource.Room(provider, name), now) == null || !isAsKnown;
    }
}
