package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Collection;

/**
 * The outbound ports that keep facts, from one source, so that they agree with each other. Thread-safe.
 */
public interface Storage extends AutoCloseable {
    /**
     * Makes ready: brings the schema up to date. Called once, before anything is used.
     *
     * @param providers those that are set up; what is stored may name these, and those of earlier starts
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached
     */
    void open(Collection<ProviderKind> providers);

    /** Whether the database answers now, within 2 seconds. */
    boolean isReachable();

    /**
     * The outbound port of a type; the same object each time.
     *
     * @throws IllegalArgumentException when this storage has none of that type
     */
    <T> T port(Class<T> type);

    /** Stops what runs for it and gives its connections back; a pool that it was given stays open. */
    @Override
    void close();
}
