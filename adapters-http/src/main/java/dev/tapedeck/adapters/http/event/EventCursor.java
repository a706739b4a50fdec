package dev.tapedeck.adapters.http.event;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The position of one subscriber in the event log. Used by one thread at a time. */
final class EventCursor {
    private final Actor actor;
    private final @Nullable RecordingId recording;
    private long after;

    /**
     * A cursor for the events of one recording, by number, or of all, by position; a negative {@code after} begins with
     * the next event.
     */
    EventCursor(Actor actor, @Nullable RecordingId recording, long after) {
        this.actor = actor;
        this.recording = recording;
        this.after = after;
    }

    /** Hands over the events of this cursor that happen from now on, and some of those that it has read. */
    EventLog.Subscription follow(Events events, Consumer<StoredEvent> onEvent) {
        EventLog.Subscription subscription = events.follow(actor, event -> {
            if (recording == null || recording.equals(event.event().recording())) {
                onEvent.accept(event);
            }
        });
        if (after < 0) {
            readOn(events);
        }
        return subscription;
    }

    /** Reads the next events from the log; empty when there are none. */
    List<StoredEvent> readOn(Events events) {
        Events.Page page = events.read(new Events.Query(actor, recording, after));
        after = page.next();
        return page.events();
    }

    /** Moves on to an event that was handed over; false when it has been read before. */
    boolean moveTo(StoredEvent event) {
        boolean isNew = idOf(event) > after;
        after = Math.max(after, idOf(event));
        return isNew;
    }

    /**
     * Whether an event that was handed over comes before its turn. Positions are in the order in which transactions
     * began, so that of two events of a recording the later one can be handed over first; in the log, both are in order.
     */
    boolean isAhead(StoredEvent event) {
        return recording != null && event.number() > after + 1;
    }

    long idOf(StoredEvent event) {
        return recording == null ? event.position() : event.number();
    }

    /** Whether no event can follow this one, as it deletes the cursor's recording. */
    boolean endsAfter(StoredEvent event) {
        return recording != null && event.event().type() == EventType.DELETED;
    }
}
