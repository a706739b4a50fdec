package dev.tapedeck.domain.event;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Events in a list. Tells its subscribers at once, on the thread that writes. Thread-safe. */
public final class InMemoryEventLog implements EventLog {
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<RecordingId, Long> numbers = new HashMap<>();
    private final Map<Subscription, Runnable> subscribers = new ConcurrentHashMap<>();
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private long position;

    /** Numbers and keeps events, as a save of the recording does. */
    public void append(List<DomainEvent> added) {
        synchronized (this) {
            added.forEach(this::append);
        }
        if (!added.isEmpty()) {
            subscribers.values().forEach(this::tell);
        }
    }

    private void tell(Runnable subscriber) {
        try {
            subscriber.run();
        } catch (RuntimeException e) {
            faults.add(e);
        }
    }

    private void append(DomainEvent event) {
        long number = numbers.merge(event.recording(), 1L, Long::sum);
        position++;
        events.add(new StoredEvent(position, number, event));
    }

    @Override
    public synchronized List<StoredEvent> after(Actor actor, long after, int limit) {
        return select(stored -> owned(actor, stored) && stored.position() > after, limit);
    }

    @Override
    public synchronized List<StoredEvent> after(long after, int limit) {
        return select(stored -> stored.position() > after, limit);
    }

    @Override
    public synchronized List<StoredEvent> ofRecording(Actor actor, RecordingId recording, long afterNumber, int limit) {
        return select(
                stored -> owned(actor, stored)
                        && stored.event().recording().equals(recording)
                        && stored.number() > afterNumber,
                limit);
    }

    @Override
    public synchronized long newest() {
        return position;
    }

    @Override
    public Subscription subscribe(Runnable onEvents) {
        Subscription subscription = new Subscription() {
            @Override
            public void close() {
                subscribers.remove(this);
            }
        };
        subscribers.put(subscription, onEvents);
        return subscription;
    }

    /** What subscribers threw. */
    public List<RuntimeException> faults() {
        return List.copyOf(faults);
    }

    /** Forgets a recording that was removed. */
    public synchronized void forget(RecordingId recording) {
        events.removeIf(stored -> stored.event().recording().equals(recording));
        numbers.remove(recording);
    }

    private static boolean owned(Actor actor, StoredEvent stored) {
        return actor.owns(stored.event().owner());
    }

    private List<StoredEvent> select(Predicate<StoredEvent> wanted, int limit) {
        return events.stream().filter(wanted).limit(limit).toList();
    }
}
