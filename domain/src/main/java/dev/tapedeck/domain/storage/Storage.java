package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Collection;

/** Gives the outbound ports that store data. All use the same database, so that they are consistent. Thread-safe. */
public interface Storage extends AutoCloseable {
    /**
     * Migrates the schema. Called once, before the first use.
     *
     * @param providers the configured providers; stored data may refer to these, and to those of earlier starts
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached
     */
    void open(Collection<ProviderKind> providers);

    /** Whether the database responds now, within 2 seconds. */
    boolean isReachable();

    /**
     * The outbound port of a type; the same object each time.
     *
     * @throws IllegalArgumentException when this storage has none of that type
     */
    <T> T port(Class<T> type);

    /** Stops its background work and releases its connections; a pool from the embedder stays open. */
    @Override
    void close();
}
