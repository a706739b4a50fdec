package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts whose outcome is not known. LiveKit knows no repeated start: until the bound of one has passed, a run that is not
 * listed may still appear, and another start would make a second one that writes over the first. Thread-safe.
 */
public final class StartAttempts {
    private static final int KEPT_MAX = 10_000;

    private final Duration bound;
    private final Map<TakeId, Instant> begun = new LinkedHashMap<>();

    /** @param bound after which a start brings nothing about any more */
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

    /** Its outcome is known. */
    synchronized void settle(TakeId take) {
        begun.remove(take);
    }

    /** Whether a start of this process may still bring a run about. */
    synchronized boolean mayAppear(TakeId take, Instant now) {
        @Nullable Instant at = begun.get(take);
        return at != null && now.isBefore(at.plus(bound));
    }

    /** Whether any start may: other servers of ours may have asked, at the earliest when the take was. */
    public boolean mayAppear(TakeId take, Instant requestedAt, Instant now) {
        return now.isBefore(requestedAt.plus(bound)) || mayAppear(take, now);
    }
}
