package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Keeps a platform from being asked for one overdue take every few seconds. For one thread. */
public final class PollThrottle {
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Map<TakeId, Instant> asked = new HashMap<>();

    public PollThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether its engine may be asked now; notes that it is. Our own process can be asked at any time. */
    public boolean mayAsk(Take take) {
        if (!take.isRemote()) {
            return true;
        }
        Instant now = clock.instant();
        asked.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return asked.putIfAbsent(take.id(), now) == null;
    }
}
