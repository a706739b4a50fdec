package dev.tapedeck.application.idempotency;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import java.time.InstantSource;

/** Puts the idempotency use cases together. */
public final class IdempotencyServices {
    private IdempotencyServices() {}

    public static IdempotencyUseCases of(IdempotencyKeys keys, IdSource ids, InstantSource clock) {
        return new IdempotencyUseCases(
                key -> keys.claim(key, ids.next(), clock.instant()), keys::answer, keys::release);
    }
}
