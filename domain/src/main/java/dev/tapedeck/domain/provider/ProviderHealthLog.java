package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: the health of the connections to providers. Thread-safe. */
public interface ProviderHealthLog {
    int ERROR_LENGTH_MAX = 1_000;

    /**
     * Stores the result of a poll.
     *
     * @param error why it failed, without secrets, cut at 1,000 characters; null when it succeeded
     */
    void polled(ProviderKind provider, @Nullable String error, Instant at);

    /** Counts a repair: a fact that came from a poll although an event should have reported it before. */
    void repaired(ProviderKind provider);

    /**
     * Every provider that has sent an event or was polled, by name. The time of the last event comes from the inbox.
     */
    List<ProviderHealth> all();

    /** Whether a poll of the provider has succeeded after that time. */
    default boolean isPolledSince(ProviderKind provider, Instant since) {
        return all().stream()
                .filter(health -> health.provider().equals(provider))
                .map(ProviderHealth::lastPollAt)
                .anyMatch(last -> last != null && last.isAfter(since));
    }
}
