package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Limits how often a provider is polled about one overdue take. Not thread-safe. */
public final class PollThrottle {
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Map<TakeId, Instant> asked = new HashMap<>();

    public PollThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether to poll the engine now; then the poll is counted. Engines in our own process can be polled at any time.
     */
    public boolean mayAsk(Take take) {
        if (!take.isRemote()) {
            return true;
        }
        Instant now = clock.instant();
        asked.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return asked.putIfAbsent(take.id(), now) == null;
    }
}
