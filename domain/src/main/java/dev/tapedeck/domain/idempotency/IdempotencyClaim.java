package dev.tapedeck.domain.idempotency;

import java.util.UUID;

/** What a key is worth when a request comes with it. */
public sealed interface IdempotencyClaim {
    /**
     * Carry the request out.
     *
     * @param resource the id that whatever is made must have. A request that was carried out by a process that died
     *     before it could answer is carried out again with the same id, and finds what it made.
     */
    record Fresh(UUID resource) implements IdempotencyClaim {}

    /** It was carried out: answer the same. */
    record Responded(StoredResponse response) implements IdempotencyClaim {}

    /** Another request with this key is being carried out. */
    record InProgress() implements IdempotencyClaim {}

    /** The key came before with another body. */
    record Mismatch() implements IdempotencyClaim {}
}
