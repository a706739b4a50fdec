package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.idempotency.IdempotencyKey;

/** Gives a claimed key back after a failure that a repeat may cure. */
@FunctionalInterface
public interface ReleaseKeyUseCase {
    void release(IdempotencyKey key);
}
