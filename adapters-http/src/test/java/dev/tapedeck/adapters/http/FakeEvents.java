package dev.tapedeck.adapters.http;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.access.Actor;
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
import java.util.function.Consumer;

/** Events in memory. */
public final class FakeEvents implements Events {
    public final List<StoredEvent> all = new CopyOnWriteArrayList<>();
    public final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;

    FakeEvents(InstantSource clock) {
        this.clock = clock;
    }

    /** Follows the events of an actor. */
    public record Follower(Actor actor, Consumer<StoredEvent> onEvent) {
        void tell(StoredEvent stored) {
            if (actor.owns(stored.event().owner())) {
                onEvent.accept(stored);
            }
        }
    }

    /** Adds an event of a recording, and hands it over to followers. */
    public void happen(Recording recording, EventType type) {
        long number = of(recording.id()).size() + 1L;
        StoredEvent stored = new StoredEvent(
                all.size() + 1L,
                number,
                new DomainEvent(
                        recording.id(), recording.owner(), recording.links().session(), type, clock.instant()));
        all.add(stored);
        handOver(stored);
    }

    /** Hands over an event that is in the log. */
    public void handOver(StoredEvent stored) {
        followers.forEach(follower -> follower.tell(stored));
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
    public EventLog.Subscription follow(Actor actor, Consumer<StoredEvent> onEvent) {
        Follower follower = new Follower(actor, onEvent);
        followers.add(follower);
        return () -> followers.remove(follower);
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
