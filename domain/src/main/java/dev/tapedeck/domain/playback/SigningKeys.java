package dev.tapedeck.domain.playback;

/** Outbound port: secret keys that are made once and shared by all nodes. Thread-safe. */
@FunctionalInterface
public interface SigningKeys {
    /**
     * The 32-byte key of a name. Created from secure randomness on first use; concurrent calls of several nodes create
     * one key.
     */
    byte[] key(String name);
}
