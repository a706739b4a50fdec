package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The retry deadline of an ended take's media. Counted from the first attempt of this process, as a server that was down
 * for days learns late of what has ended; bounded by the end itself, as a server may be restarted every day. Thread-safe.
 */
final class CollectDeadline {
    private static final Duration AFTER_FIRST_ATTEMPT = Duration.ofHours(24);
    private static final Duration AFTER_END = Duration.ofDays(14);
    private static final Duration PROCESSING_AFTER_END = Duration.ofDays(7);

    private final Kernel kernel;
    private final Map<TakeId, Instant> firstAttempts = new ConcurrentHashMap<>();

    CollectDeadline(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Whether the deadline has passed for media that cannot be had. */
    boolean hasPassed(Take take) {
        Instant now = kernel.now();
        Instant first = firstAttempts.computeIfAbsent(take.id(), attempted -> now);
        boolean isRetriedLong = now.isAfter(first.plus(AFTER_FIRST_ATTEMPT))
                && now.isAfter(endOf(take).plus(AFTER_FIRST_ATTEMPT));
        return isRetriedLong || now.isAfter(endOf(take).plus(AFTER_END));
    }

    /** Whether the deadline has passed for media that its provider says it still works on. */
    boolean hasPassedForProcessing(Take take) {
        return kernel.now().isAfter(endOf(take).plus(PROCESSING_AFTER_END));
    }

    /** To be called when nothing more is collected of a take. */
    void forget(Take take) {
        firstAttempts.remove(take.id());
    }

    static Instant endOf(Take take) {
        return Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
    }
}
