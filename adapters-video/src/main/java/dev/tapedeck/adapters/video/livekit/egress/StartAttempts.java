package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts whose outcome is unknown. Starts at LiveKit are not idempotent: until the time limit of a start has passed,
 * its run may still appear, and another start would create a second run that overwrites the files of the first.
 * Thread-safe.
 */
public final class StartAttempts {
    private static final int KEPT_MAX = 10_000;

    private final Duration bound;
    private final Map<TakeId, Instant> begun = new LinkedHashMap<>();

    /** @param bound after which a start has no effect any more */
    public StartAttempts(Duration bound) {
        this.bound = bound;
    }

    synchronized void begin(TakeId take, Instant now) {
        begun.remove(take);
        begun.put(take, now);
        if (begun.size() > KEPT_MAX) {
            begun.remove(begun.keySet().iterator().next());
        }
    }

    /** Removes a start whose outcome is known. */
    synchronized void settle(TakeId take) {
        begun.remove(take);
    }

    /** Whether a start of this process may still create a run. */
    synchronized boolean mayAppear(TakeId take, Instant now) {
        @Nullable Instant at = begun.get(take);
        return at != null && now.isBefore(at.plus(bound));
    }

    /**
     * Whether any start may still create a run, also one of another node, which began at the earliest when the take was
     * requested.
     */
    public boolean mayAppear(TakeId take, Instant requestedAt, Instant now) {
        return now.isBefore(requestedAt.plus(bound)) || mayAppear(take, now);
    }
}
