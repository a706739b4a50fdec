package dev.tapedeck.adapters.http.event;

import dev.tapedeck.domain.event.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that a stream has still to send. A client that reads too slowly for them loses none: the buffer drops all
 * and says so, and the stream reads them from the log when the client is ready. Thread-safe.
 */
final class EventBuffer {
    static final int EVENTS_MAX = 200;

    private List<StoredEvent> waiting = List.of();
    /** At first, as what happened before the stream is only in the log. */
    private boolean isIncomplete = true;

    /** Adds an event that the log has; not while the log is to be read anyway. */
    synchronized void add(StoredEvent event) {
        if (isIncomplete) {
            return;
        }
        if (waiting.size() == EVENTS_MAX) {
            dropAll();
            return;
        }
        if (waiting.isEmpty()) {
            waiting = new ArrayList<>();
        }
        waiting.add(event);
    }

    /** From now on the log is to be read. */
    synchronized void dropAll() {
        waiting = List.of();
        isIncomplete = true;
    }

    /** Whether the log is to be read. From now on events are kept again, so that none is missed while it is read. */
    synchronized boolean takeIncomplete() {
        boolean was = isIncomplete;
        isIncomplete = false;
        return was;
    }

    /** All that wait. */
    synchronized List<StoredEvent> drain() {
        List<StoredEvent> taken = waiting;
        waiting = List.of();
        return taken;
    }
}
