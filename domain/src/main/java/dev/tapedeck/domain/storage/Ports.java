package dev.tapedeck.domain.storage;

import java.util.HashMap;
import java.util.Map;

/**
 * Outbound ports by their type, for implementations of {@link Storage}. One thread adds the ports; then any thread may
 * read them.
 */
public final class Ports {
    private final Map<Class<?>, Object> byType = new HashMap<>();

    /** Adds a port; returns this. */
    public <T> Ports with(Class<T> type, T port) {
        byType.put(type, port);
        return this;
    }

    /**
     * The port of a type.
     *
     * @throws IllegalArgumentException when there is none
     */
    public <T> T get(Class<T> type) {
        if (!byType.containsKey(type)) {
            throw new IllegalArgumentException("this storage has no " + type.getSimpleName());
        }
        return type.cast(byType.get(type));
    }
}
