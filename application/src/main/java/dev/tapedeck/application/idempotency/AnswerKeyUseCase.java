package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.StoredAnswer;

/** Keeps the answer of a request for its repeats. */
@FunctionalInterface
public interface AnswerKeyUseCase {
    void answer(IdempotencyKey key, StoredAnswer answer);
}
