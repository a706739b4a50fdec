package dev.tapedeck.domain.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Outbound port: idempotency keys and their answers. Thread-safe. */
public interface IdempotencyKeys {
    /** How long one request may hold a key before it counts as dead. */
    Duration LEASE = Duration.ofSeconds(60);
    /** How long answers are kept. */
    Duration KEPT_FOR = Duration.ofHours(24);

    /**
     * Claims a key in a transaction of its own; of several at once, one is {@code Fresh}.
     *
     * @param resource the id to use when the key is new
     */
    IdempotencyClaim claim(IdempotencyKey key, UUID resource, Instant now);

    /** Keeps the answer of a claimed key. Nothing when nobody claimed it. */
    void complete(IdempotencyKey key, StoredResponse response);

    /** Gives a claimed key back, after a failure that a repeat may cure. An answer is not taken back. */
    void release(IdempotencyKey key);

    /**
     * Removes keys that were claimed before {@code before}.
     *
     * @return how many, at most {@code limit}
     */
    int prune(Instant before, int limit);
}
