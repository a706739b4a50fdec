package dev.tapedeck.domain.provider;

import dev.tapedeck.domain.provider.ProviderEvent.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provider events in a map. Thread-safe. */
public final class InMemoryProviderEventInbox implements ProviderEventInbox {
    private static final Comparator<ProviderEvent> OLDEST_FIRST = Comparator.comparing(ProviderEvent::receivedAt)
            .thenComparing(event -> event.id().eventId());

    private final Map<ProviderEventId, ProviderEvent> events = new LinkedHashMap<>();

    @Override
    public synchronized boolean store(ProviderEvent event) {
        return events.putIfAbsent(event.id(), event) == null;
    }

    @Override
    public synchronized void mark(ProviderEventId id, State state, @Nullable String error, Instant at) {
        events.computeIfPresent(id, (same, event) -> event.concluded(state, error, at));
    }

    /** Keeps an event as handled, whether it was known or not. */
    public synchronized void handled(ProviderEvent event, Instant at) {
        events.putIfAbsent(event.id(), event);
        mark(event.id(), State.HANDLED, null, at);
    }

    @Override
    public synchronized Optional<ProviderEvent> find(ProviderEventId id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public synchronized List<ProviderEvent> due(int limit) {
        return events.values().stream()
                .filter(event -> event.state() == State.RECEIVED || event.state() == State.FAILED)
                .filter(event -> event.attempts() < ATTEMPTS_MAX)
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ProviderEventId> between(ProviderKind provider, Instant from, Instant to, int limit) {
        return events.values().stream()
                .filter(event -> event.id().provider().equals(provider))
                .filter(event -> !event.receivedAt().isBefore(from)
                        && !event.receivedAt().isAfter(to))
                .sorted(OLDEST_FIRST)
                .map(ProviderEvent::id)
                .limit(limit)
                .toList();
    }

    /** When a provider last sent something. */
    synchronized Optional<Instant> lastFrom(ProviderKind provider) {
        return events.values().stream()
                .filter(event -> event.id().provider().equals(provider))
                .map(ProviderEvent::receivedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized List<ProviderEvent> latest(@Nullable State state, int limit) {
        return events.values().stream()
                .filter(event -> state == null || event.state() == state)
                .sorted(Comparator.comparing(ProviderEvent::receivedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int prune(Instant before, int limit) {
        List<ProviderEventId> old = events.values().stream()
                .filter(event -> event.state() == State.HANDLED || event.state() == State.IGNORED)
                .filter(event -> Optional.ofNullable(event.handledAt())
                        .filter(before::isAfter)
                        .isPresent())
                .map(ProviderEvent::id)
                .limit(limit)
                .toList();
        old.forEach(events::remove);
        return old.size();
    }
}
