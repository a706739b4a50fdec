package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.signal.Closure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The retry deadline for the media of an ended take. It counts from the first attempt of this process, as a server that
 * was down for days learns late of the end. It is also bounded by the time of the end, as a server may be restarted
 * every day. Thread-safe.
 */
final class CollectDeadline {
    private static final Duration AFTER_FIRST_ATTEMPT = Duration.ofHours(24);
    private static final Duration AFTER_END = Duration.ofDays(14);
    private static final Duration FILES_AFTER_END = Duration.ofMinutes(15);
    private static final Duration AFTER_CLOSURE = Duration.ofMinutes(1);
    private static final Duration PROCESSING_AFTER_END = Duration.ofDays(7);

    private final Kernel kernel;
    private final Map<TakeId, Instant> firstAttempts = new ConcurrentHashMap<>();

    CollectDeadline(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Whether the deadline has passed for media that is not available. */
    boolean hasPassed(Recording recording, Take take) {
        Instant now = kernel.now();
        if (isClosed(recording)) {
            return true;
        }
        Instant first = firstAttempts.computeIfAbsent(take.id(), attempted -> now);
        boolean isRetriedLong = now.isAfter(first.plus(AFTER_FIRST_ATTEMPT))
                && now.isAfter(endOf(take).plus(AFTER_FIRST_ATTEMPT));
        return isRetriedLong || now.isAfter(endOf(take).plus(AFTER_END));
    }

    /**
     * Whether the deadline has passed for media that its provider has not finished. A provider that keeps what it plays
     * may process it for days; one that only delivers files has them soon, or never.
     */
    boolean hasPassedForProcessing(Recording recording, Take take) {
        boolean isHosted = kernel.platforms()
                .remoteEngine(take.provider())
                .filter(engine -> engine.mediaOf(take) == MediaPlace.HOSTED)
                .isPresent();
        return isClosed(recording)
                || kernel.now()
                        .isAfter(
                                isHosted
                                        ? endOf(take).plus(PROCESSING_AFTER_END)
                                        : over(recording, take).plus(FILES_AFTER_END));
    }

    /** The end of a take, or the earlier request to stop it. */
    private static Instant over(Recording recording, Take take) {
        Instant ended = endOf(take);
        Instant asked = recording.times().stopAskedAt();
        return asked != null && asked.isBefore(ended) ? asked : ended;
    }

    /** Whether an operator has closed the recording, and its providers have had their time. */
    private boolean isClosed(Recording recording) {
        Closure closure = recording.result().closure();
        return closure != null && kernel.now().isAfter(closure.at().plus(AFTER_CLOSURE));
    }

    /** Called when a take needs no more collecting. */
    void forget(Take take) {
        firstAttempts.remove(take.id());
    }

    static Instant endOf(Take take) {
        return Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
    }
}
