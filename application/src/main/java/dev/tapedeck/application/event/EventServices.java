package dev.tapedeck.application.event;

import dev.tapedeck.domain.event.EventLog;

/** Puts the event use cases together. */
public final class EventServices {
    private EventServices() {}

    public static EventUseCases of(EventLog log) {
        return new EventUseCases(new ReadEventsService(log), log::subscribe);
    }
}
