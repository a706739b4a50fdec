package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The takes that this process captures or delivers, and the ends of the latest ones. Thread-safe. */
final class TakeRegistry {
    private static final int ENDS_KEPT_MAX = 1_000;
    private static final Duration THREAD_END_MAX = Duration.ofSeconds(1);

    /** The result of requesting a place. */
    enum Reservation {
        RESERVED,
        KNOWN,
        FULL,
        FULL_FOR_OWNER,
        CLOSED
    }

    /** The current work for a take. */
    enum Work {
        CAPTURES,
        /** The take is of a previous run, and its rest is being delivered. */
        SALVAGES,
        NOTHING
    }

    private final CaptureLimits limits;
    private final Map<TakeId, UserId> owners = new HashMap<>();
    private final Set<TakeId> starting = new HashSet<>();
    private final Set<TakeId> stoppedEarly = new HashSet<>();
    private final Map<TakeId, Capture> captures = new HashMap<>();
    private final Map<TakeId, TakeDelivery> deliveries = new HashMap<>();
    private final Map<TakeId, Optional<TakeEnd>> ends = new LinkedHashMap<>();
    private final Map<TakeId, RecordingFailure> refusals = new LinkedHashMap<>();
    private @Nullable CountDownLatch allOver;
    private boolean closed;

    TakeRegistry(CaptureLimits limits) {
        this.limits = limits;
    }

    /** Requests a place. Takes of a previous run need none, as they have no process. */
    synchronized Reservation reserve(TakeId take, UserId owner) {
        if (work(take) != Work.NOTHING || ends.containsKey(take)) {
            return Reservation.KNOWN;
        }
        if (closed) {
            return Reservation.CLOSED;
        }
        if (owners.size() >= limits.inAll()) {
            return Reservation.FULL;
        }
        if (Collections.frequency(owners.values(), owner) >= limits.perOwner()) {
            return Reservation.FULL_FOR_OWNER;
        }
        refusals.remove(take);
        owners.put(take, owner);
        starting.add(take);
        return Reservation.RESERVED;
    }

    /** Fills a reserved place. An earlier stop is passed on. */
    synchronized void capture(TakeId take, Capture capture, TakeDelivery delivery) {
        starting.remove(take);
        captures.put(take, capture);
        deliveries.put(take, delivery);
        if (closed) {
            capture.stop(StopCause.SERVER_CLOSING);
        } else if (stoppedEarly.remove(take)) {
            capture.stop(StopCause.ASKED);
        }
    }

    synchronized void salvage(TakeId take, TakeDelivery delivery) {
        deliveries.put(take, delivery);
    }

    /** The start of the take failed. */
    synchronized void remove(TakeId take) {
        owners.remove(take);
        starting.remove(take);
        stoppedEarly.remove(take);
        captures.remove(take);
        if (deliveries.remove(take) != null && allOver != null) {
            allOver.countDown();
        }
    }

    /** The take was delivered completely. */
    synchronized void over(TakeId take, Optional<TakeEnd> end) {
        remove(take);
        keepLatest(ends, take, end);
    }

    /** The take was not started. */
    synchronized void refused(TakeId take, RecordingFailure why) {
        keepLatest(refusals, take, why);
    }

    private static <T> void keepLatest(Map<TakeId, T> known, TakeId take, T value) {
        known.put(take, value);
        if (known.size() > ENDS_KEPT_MAX) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /** Why a take was not started; empty when it was, and when it is not known. */
    synchronized Optional<RecordingFailure> refusalOf(TakeId take) {
        return Optional.ofNullable(refusals.get(take));
    }

    /** The end of a take of this process; empty also when it failed. */
    synchronized Optional<TakeEnd> endOf(TakeId take) {
        return ends.getOrDefault(take, Optional.empty());
    }

    synchronized Work work(TakeId take) {
        if (starting.contains(take) || captures.containsKey(take)) {
            return Work.CAPTURES;
        }
        return deliveries.containsKey(take) ? Work.SALVAGES : Work.NOTHING;
    }

    /** The takes that are being captured or delivered. */
    synchronized List<TakeId> ids() {
        return List.copyOf(deliveries.keySet());
    }

    synchronized void stop(TakeId take, StopCause cause) {
        Capture capture = captures.get(take);
        if (capture != null) {
            capture.stop(cause);
        } else if (starting.contains(take)) {
            stoppedEarly.add(take);
        }
    }

    void tick() {
        running().forEach(Capture::tick);
    }

    /**
     * Accepts no more takes, ends all, and waits for their delivery; media that is not delivered in time stays in the
     * spool.
     */
    void close(Duration timeoutMax) {
        CountDownLatch latch = beginToClose();
        List<TakeDelivery> open = delivering();
        try {
            boolean delivered = latch.await(timeoutMax.toMillis(), TimeUnit.MILLISECONDS);
            if (!delivered) {
                open.forEach(TakeDelivery::abandon);
            }
            for (TakeDelivery delivery : open) {
                delivery.awaitOver(THREAD_END_MAX);
            }
        } catch (InterruptedException e) {
            open.forEach(TakeDelivery::abandon);
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CountDownLatch beginToClose() {
        CountDownLatch latch = new CountDownLatch(deliveries.size());
        closed = true;
        allOver = latch;
        captures.values().forEach(capture -> capture.stop(StopCause.SERVER_CLOSING));
        return latch;
    }

    private synchronized List<TakeDelivery> delivering() {
        return List.copyOf(deliveries.values());
    }

    private synchronized List<Capture> running() {
        return List.copyOf(captures.values());
    }
}
