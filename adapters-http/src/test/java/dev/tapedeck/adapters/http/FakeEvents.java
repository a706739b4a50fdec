package dev.tapedeck.adapters.http;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events in memory. */
public final class FakeEvents implements Events {
    public final List<StoredEvent> all = new CopyOnWriteArrayList<>();
    public final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;

    FakeEvents(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds an event of a recording, and notifies followers. */
    public void happen(Recording recording, EventType type) {
        long number = of(recording.id()).size() + 1L;
        all.add(new StoredEvent(
                all.size() + 1L,
                number,
                new DomainEvent(
                        recording.id(), recording.owner(), recording.links().session(), type, clock.instant())));
        followers.forEach(Runnable::run);
    }

    @Override
    public Page read(Query query) {
        if (query.after() < 0) {
            return new Page(List.of(), all.size());
        }
        boolean ofAll = query.recording() == null;
        List<StoredEvent> found = all.stream()
                .filter(stored -> query.actor().owns(stored.event().owner()))
                .filter(stored -> ofAll || stored.event().recording().equals(query.recording()))
                .filter(stored -> place(stored, ofAll) > query.after())
                .limit(100)
                .toList();
        return new Page(found, found.isEmpty() ? query.after() : place(found.get(found.size() - 1), ofAll));
    }

    @Override
    public EventLog.Subscription watch(Runnable onEvents) {
        followers.add(onEvents);
        return () -> followers.remove(onEvents);
    }

    List<StoredEvent> of(RecordingId recording) {
        return all.stream()
                .filter(stored -> stored.event().recording().equals(recording))
                .toList();
    }

    private static long place(StoredEvent stored, boolean ofAll) {
        return ofAll ? stored.position() : stored.number();
    }
}
