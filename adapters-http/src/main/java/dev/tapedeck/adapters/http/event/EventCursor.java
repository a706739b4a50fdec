package dev.tapedeck.adapters.http.event;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The position of one subscriber in the event log. Used by one thread. */
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

    /** Reads new events; empty when there are none. */
    List<StoredEvent> next(Events events) {
        Events.Page page = events.read(new Events.Query(actor, recording, after));
        after = page.next();
        return page.events();
    }

    long idOf(StoredEvent event) {
        return recording == null ? event.position() : event.number();
    }

    /** Whether no event can follow this one, as it deletes the cursor's recording. */
    boolean endsAfter(StoredEvent event) {
        return recording != null && event.event().type() == EventType.DELETED;
    }
}
