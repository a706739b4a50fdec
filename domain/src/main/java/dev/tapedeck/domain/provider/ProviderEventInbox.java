package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outbound port: what providers told us, each event once. Thread-safe. */
public interface ProviderEventInbox {
    /** How often an event is tried before it is left to an operator. */
    int ATTEMPTS_MAX = 20;

    /**
     * Keeps an event.
     *
     * @return false when it was known already, which changes nothing
     */
    boolean store(ProviderEvent event);

    /** Notes what became of an event, and counts the attempt. Nothing when it is not known. */
    void mark(ProviderEventId id, ProviderEvent.State state, @Nullable String error, Instant at);

    Optional<ProviderEvent> find(ProviderEventId id);

    /**
     * Events that have to be tried again: RECEIVED or FAILED, and tried fewer than {@link #ATTEMPTS_MAX} times. Oldest
     * first.
     *
     * @param limit 1 to 100
     */
    List<ProviderEvent> due(int limit);

    /**
     * Which events of a provider were received from {@code from} on and not after {@code to}, oldest first.
     *
     * @param limit 1 to 1,000
     */
    List<ProviderEventId> between(ProviderKind provider, Instant from, Instant to, int limit);

    /**
     * Newest first.
     *
     * @param state only these, or all when null.
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
