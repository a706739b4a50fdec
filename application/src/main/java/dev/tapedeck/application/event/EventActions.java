package dev.tapedeck.application.event;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;

final class EventActions implements Events {
    private static final int PAGE = 200;

    private final EventLog log;

    EventActions(Kernel kernel) {
        this.log = kernel.port(EventLog.class);
    }

    @Override
    public Page read(Query query) {
        RecordingId recording = query.recording();
        return recording == null ? readAll(query) : readOne(query, recording);
    }

    @Override
    public EventLog.Subscription watch(Runnable onEvents) {
        return log.subscribe(onEvents);
    }

    private Page readAll(Query query) {
        if (query.after() < 0) {
            return new Page(List.of(), log.newest());
        }
        List<StoredEvent> events = log.after(query.actor(), query.after(), PAGE);
        return new Page(events, events.isEmpty() ? query.after() : last(events).position());
    }

    /** A recording has only a few events, so that a subscriber gets all of them. */
    private Page readOne(Query query, RecordingId recording) {
        long after = Math.max(0, query.after());
        List<StoredEvent> events = log.ofRecording(query.actor(), recording, after, PAGE);
        return new Page(events, events.isEmpty() ? after : last(events).number());
    }

    private static StoredEvent last(List<StoredEvent> events) {
        return events.get(events.size() - 1);
    }
}
