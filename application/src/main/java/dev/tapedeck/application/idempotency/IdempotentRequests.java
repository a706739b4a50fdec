package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.StoredResponse;

/** Requests that may be repeated: the first response is kept for the repeats. Thread-safe. */
public interface IdempotentRequests {
    /** Claims a key before its request is carried out; of several requests at once, one is to be carried out. */
    IdempotencyClaim claim(IdempotencyKey key);

    /** Keeps the response of a claimed request for its repeats. */
    void complete(IdempotencyKey key, StoredResponse response);

    /** Gives a claimed key back after a failure that a repeat may cure. */
    void release(IdempotencyKey key);
}
