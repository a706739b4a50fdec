package dev.tapedeck.application.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads events that have happened. */
@FunctionalInterface
public interface ReadEventsUseCase {
    /**
     * Which events.
     *
     * @param recording one recording's, counted by their numbers; null for all of the actor's, counted by position
     * @param after those that follow this one; a negative value asks for none and where
     *     to go on from now, or, for one recording, for all
     */
    record Command(Actor actor, @Nullable RecordingId recording, long after) {}

    /**
     * Some events, oldest first.
     *
     * @param next what to give as {@code after} the next time
     */
    record Result(List<StoredEvent> events, long next) {}

    Result read(Command command);
}
