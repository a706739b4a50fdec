package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.StoredResponse;

/** Inbound port: idempotent requests, whose first response is stored for repeats. Thread-safe. */
public interface IdempotentRequests {
    /** Claims a key before its request is carried out; of several concurrent requests, one is carried out. */
    IdempotencyClaim claim(IdempotencyKey key);

    /** Stores the response of a claimed request for repeats. */
    void complete(IdempotencyKey key, StoredResponse response);

    /** Releases a claimed key after a transient failure. */
    void release(IdempotencyKey key);
}
