package dev.tapedeck.application.event;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import java.util.List;
import java.util.function.Consumer;

final class EventActions implements Events {
    private static final int PAGE = 200;

    private final EventLog log;
    private final EventFeed feed;

    EventActions(Kernel kernel) {
        this.log = kernel.port(EventLog.class);
        this.feed = new EventFeed(log);
    }

    @Override
    public Page read(Query query) {
        RecordingId recording = query.recording();
        return recording == null ? readAll(query) : readOne(query, recording);
    }

    @Override
    public EventLog.Subscription follow(Actor actor, Consumer<StoredEvent> onEvent) {
        return feed.follow(actor, onEvent);
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
