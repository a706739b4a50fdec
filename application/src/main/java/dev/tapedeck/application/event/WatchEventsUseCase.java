package dev.tapedeck.application.event;

import dev.tapedeck.domain.event.EventLog;

/** Says when there may be new events to read. */
@FunctionalInterface
public interface WatchEventsUseCase {
    /** Calls {@code onNews}, which must return quickly, until the subscription is closed. */
    EventLog.Subscription watch(Runnable onNews);
}
