package dev.tapedeck.adapters.http;

import dev.tapedeck.application.idempotency.IdempotentRequests;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.InMemoryIdempotencyKeys;
import dev.tapedeck.domain.idempotency.StoredResponse;
import java.time.InstantSource;

/** Idempotency keys in memory. */
public final class FakeIdempotentRequests implements IdempotentRequests {
    private final IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final IdSource ids;
    private final InstantSource clock;

    FakeIdempotentRequests(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public IdempotencyClaim claim(IdempotencyKey key) {
        return keys.claim(key, ids.next(), clock.instant());
    }

    @Override
    public void complete(IdempotencyKey key, StoredResponse response) {
        keys.complete(key, response);
    }

    @Override
    public void release(IdempotencyKey key) {
        keys.release(key);
    }
}
