package dev.tapedeck.adapters.persistence.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded cache that evicts the least recently used entry. Thread-safe. */
final class RecentlyUsed<K, V> {
    private static final float LOAD_FACTOR = 0.75f;
    private static final boolean BY_ACCESS = true;

    private final Map<K, V> things;

    RecentlyUsed(int sizeMax) {
        this.things = new LinkedHashMap<>(16, LOAD_FACTOR, BY_ACCESS) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > sizeMax;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(things.get(key));
    }

    synchronized void put(K key, V value) {
        things.put(key, value);
    }
}
