package dev.tapedeck.application.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading and following the events of recordings. Thread-safe. */
public interface Events {
    /** Reads a page of events; an empty page keeps the place. */
    Page read(Query query);

    /**
     * Calls {@code onEvents}, which must return quickly, soon after there are new events to read, until the
     * subscription is closed.
     */
    EventLog.Subscription watch(Runnable onEvents);

    /**
     * Which events.
     *
     * @param recording one recording's, counted by their numbers; null for all of the actor's, counted by position
     * @param after those that follow this one; a negative value asks for none and where
     *     to go on from now, or, for one recording, for all
     */
    record Query(Actor actor, @Nullable RecordingId recording, long after) {}

    /**
     * Some events, oldest first.
     *
     * @param next what to give as {@code after} the next time
     */
    record Page(List<StoredEvent> events, long next) {}
}
