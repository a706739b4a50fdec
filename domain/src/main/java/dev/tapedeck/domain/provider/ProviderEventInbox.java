package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outbound port: the inbox of provider events, each event once. Thread-safe. */
public interface ProviderEventInbox {
    /** The number of automatic attempts; after that an operator must decide. */
    int ATTEMPTS_MAX = 20;

    /**
     * Stores an event.
     *
     * @return false when the event is already stored; nothing changes then
     */
    boolean store(ProviderEvent event);

    /** Stores the state of an event, and counts the attempt. Does nothing when the event is not stored. */
    void mark(ProviderEventId id, ProviderEvent.State state, @Nullable String error, Instant at);

    Optional<ProviderEvent> find(ProviderEventId id);

    /**
     * Events to be retried, oldest first: RECEIVED or FAILED, with fewer than {@link #ATTEMPTS_MAX} attempts.
     *
     * @param limit 1 to 100
     */
    List<ProviderEvent> due(int limit);

    /**
     * The ids of a provider's events that were received from {@code from} to {@code to}, both included, oldest first.
     *
     * @param limit 1 to 1,000
     */
    List<ProviderEventId> between(ProviderKind provider, Instant from, Instant to, int limit);

    /**
     * Lists events, newest first.
     *
     * @param state only events in this state, or all when null
     * @param limit 1 to 100
     */
    List<ProviderEvent> latest(ProviderEvent.@Nullable State state, int limit);

    /**
     * Removes events that were handled or ignored before {@code before}.
     *
     * @return how many, at most {@code limit}
     */
    int prune(Instant before, int limit);
}
