package dev.tapedeck.domain.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

/**
 * Outbound port: the domain events of all nodes, in order. Thread-safe. An event becomes visible only after all earlier
 * ones, so that reading from the last position never misses one.
 */
public interface EventLog {
    /** Events of the actor's recordings after a position, oldest first, at most {@code limit} (1 to 1,000). */
    List<StoredEvent> after(Actor actor, long position, int limit);

    /** As {@link #after(Actor, long, int)}, of the recordings of all owners. */
    List<StoredEvent> after(long position, int limit);

    /**
     * Events of one recording after a number, oldest first, at most {@code limit}; empty when the recording is not the
     * actor's.
     */
    List<StoredEvent> ofRecording(Actor actor, RecordingId recording, long afterNumber, int limit);

    /** The newest position, 0 when there is none. */
    long newest();

    /**
     * Calls {@code onEvents} at most 5 seconds after new events can be read, on a thread of the log, until closed. One
     * call may stand for several events, or for none. An exception from a callback affects neither the writers nor the
     * other subscribers.
     */
    Subscription subscribe(Runnable onEvents);

    /** Ends a subscription. Closing twice is harmless. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
