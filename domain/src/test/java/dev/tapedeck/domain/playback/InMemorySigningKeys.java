package dev.tapedeck.domain.playback;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys in a map. Thread-safe. */
public final class InMemorySigningKeys implements SigningKeys {
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    @Override
    public byte[] key(String name) {
        return keys.computeIfAbsent(name, unused -> fresh()).clone();
    }

    private byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
