package dev.tapedeck.domain.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/**
 * Outbound port: the events that saves have written, in order, for all nodes. Thread-safe. An event becomes visible
 * only after everything before it, so that reading on from the last position never misses one.
 */
public interface EventLog {
    /** Events of the actor's recordings after a position, oldest first, at most {@code limit} (1 to 1,000). */
    List<StoredEvent> after(Actor actor, long position, int limit);

    /** As {@link #after(Actor, long, int)}, of the recordings of all owners. */
    List<StoredEvent> after(long position, int limit);

    /** Events of one recording after a number, oldest first, at most {@code limit}; none when it is not the actor's. */
    List<StoredEvent> ofRecording(Actor actor, RecordingId recording, long afterNumber, int limit);

    /** The newest position, 0 when there is none. */
    long newest();

    /**
     * Calls {@code onEvents} soon after new events can be read, on a thread of the log, until closed. May call without
     * news, and once for several events; never stays silent for longer than 5 seconds after one. A callback that throws
     * disturbs neither the writers nor the other subscribers.
     */
    Subscription subscribe(Runnable onEvents);

    /** Ends a subscription. Closing twice is harmless. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
