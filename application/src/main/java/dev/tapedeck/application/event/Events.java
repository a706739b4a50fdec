package dev.tapedeck.application.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Inbound port: reads the events of recordings and subscribes to them. Thread-safe. */
public interface Events {
    /** Reads a page of events; after an empty page the position is unchanged. */
    Page read(Query query);

    /**
     * Hands over each event that can be read from now on and that the actor may see, in the order of their positions,
     * until the subscription is closed. All followers of a process share one reader of the log, so the callback must
     * return quickly: the others wait for it.
     *
     * <p>The first events may be older than the call. A follower that subscribes first, and then reads until a page is
     * empty, misses none when it ignores those at positions that it has read.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached
     */
    EventLog.Subscription follow(Actor actor, Consumer<StoredEvent> onEvent);

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
