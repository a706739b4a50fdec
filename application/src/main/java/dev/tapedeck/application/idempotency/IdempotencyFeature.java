package dev.tapedeck.application.idempotency;

import dev.tapedeck.application.kernel.Kernel;

/** Installs idempotent requests. */
public final class IdempotencyFeature {
    private IdempotencyFeature() {}

    public static IdempotentRequests install(Kernel kernel) {
        return new IdempotentRequestActions(kernel);
    }
}
