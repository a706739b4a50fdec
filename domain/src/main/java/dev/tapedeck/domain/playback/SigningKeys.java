package dev.tapedeck.domain.playback;

/** Outbound port: secret keys that are made once and shared by all nodes. Thread-safe. */
@FunctionalInterface
public interface SigningKeys {
    /** The 32 bytes kept under a name; made from secure randomness on first use, once however many nodes ask. */
    byte[] key(String name);
}
