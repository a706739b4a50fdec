package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: what providers told us, each event once. Thread-safe. */
public interface ProviderEventInbox {
    /**
     * Keeps an event.
     *
     * @return false when it was known already, which changes nothing
     */
    boolean store(ProviderEvent event);

    /** Notes what became of an event, and counts the attempt. Nothing when it is not known. */
    void mark(ProviderEventId id, ProviderEvent.State state, @Nullable String error, Instant at);

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
