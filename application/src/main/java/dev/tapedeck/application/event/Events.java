package dev.tapedeck.application.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inbound port: reads the events of recordings and subscribes to them. Thread-safe. */
public interface Events {
    /** Reads a page of events; after an empty page the position is unchanged. */
    Page read(Query query);

    /**
     * Calls {@code onEvents} soon after new events can be read, until the subscription is closed. The callback must
     * return quickly.
     */
    EventLog.Subscription watch(Runnable onEvents);

    /**
     * Selects events.
     *
     * @param recording the recording whose events are read, by number; null for all of the actor's recordings, by
     *     position
     * @param after events after this number or position. A negative value reads all events of one recording; without a
     *     recording it reads none and returns the current position
     */
    record Query(Actor actor, @Nullable RecordingId recording, long after) {}

    /**
     * A page of events, oldest first.
     *
     * @param next the value of {@code after} for the next page
     */
    record Page(List<StoredEvent> events, long next) {}
}
