package dev.tapedeck.domain.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Outbound port: idempotency keys and their responses. Calls with a key serve the key's owner. Thread-safe. */
public interface IdempotencyKeys {
    /** How long one request may hold a key before it counts as dead. */
    Duration LEASE = Duration.ofSeconds(60);
    /** How long responses are kept. */
    Duration KEPT_FOR = Duration.ofHours(24);

    /**
     * Claims a key in a transaction of its own; of several concurrent claims, one is {@code Fresh}.
     *
     * @param resource the id to use when the key is new
     */
    IdempotencyClaim claim(IdempotencyKey key, UUID resource, Instant now);

    /** Stores the response of a claimed key. Does nothing when the key is not claimed. */
    void complete(IdempotencyKey key, StoredResponse response);

    /** Releases a claimed key after a transient failure. A key that has a response keeps it. */
    void release(IdempotencyKey key);

    /**
     * Removes keys that were claimed before {@code before}.
     *
     * @return how many, at most {@code limit}
     */
    int prune(Instant before, int limit);
}
