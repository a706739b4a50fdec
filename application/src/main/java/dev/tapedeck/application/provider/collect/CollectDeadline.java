package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the media of an ended take is waited for. Counted from the first try of this process, as a server that was
 * down for days hears late of what has ended; bounded by the end itself, as a server may be restarted every day.
 * Thread-safe.
 */
public final class CollectDeadline {
    private static final Duration AFTER_FIRST_TRY = Duration.ofHours(24);
    private static final Duration AFTER_END = Duration.ofDays(14);
    /** A platform that says that it still works on it is believed for so long. */
    private static final Duration WORK_AFTER_END = Duration.ofDays(7);

    private final InstantSource clock;
    private final Map<TakeId, Instant> firstTries = new ConcurrentHashMap<>();

    public CollectDeadline(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a further try is not worth it. */
    public boolean isOver(TakeId take, Instant ended) {
        Instant now = clock.instant();
        Instant first = firstTries.computeIfAbsent(take, unused -> now);
        boolean triedLong = now.isAfter(first.plus(AFTER_FIRST_TRY)) && now.isAfter(ended.plus(AFTER_FIRST_TRY));
        return triedLong || now.isAfter(ended.plus(AFTER_END));
    }

    /** Whether the platform has worked on it for too long. */
    public boolean isOverForWork(Instant ended) {
        return clock.instant().isAfter(ended.plus(WORK_AFTER_END));
    }

    /** Nothing more is waited for. */
    public void forget(TakeId take) {
        firstTries.remove(take);
    }
}
