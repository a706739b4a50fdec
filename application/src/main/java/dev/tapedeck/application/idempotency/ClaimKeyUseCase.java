package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;

/** Claims an idempotency key before a request is carried out. */
@FunctionalInterface
public interface ClaimKeyUseCase {
    IdempotencyClaim claim(IdempotencyKey key);
}
