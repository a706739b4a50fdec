package dev.tapedeck.application.idempotency;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.StoredResponse;

final class IdempotentRequestActions implements IdempotentRequests {
    private final Kernel kernel;
    private final IdempotencyKeys keys;

    IdempotentRequestActions(Kernel kernel) {
        this.kernel = kernel;
        this.keys = kernel.port(IdempotencyKeys.class);
    }

    @Override
    public IdempotencyClaim claim(IdempotencyKey key) {
        return keys.claim(key, kernel.ids().next(), kernel.now());
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
