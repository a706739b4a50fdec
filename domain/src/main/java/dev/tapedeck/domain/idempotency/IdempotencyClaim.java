package dev.tapedeck.domain.idempotency;

import java.util.UUID;

/** The result of claiming an idempotency key for a request. */
public sealed interface IdempotencyClaim {
    /**
     * The key is new: carry the request out.
     *
     * @param resource the id that the created resource must have. When a process dies before it responds, the request
     *     is carried out again with the same id and finds the resource that it created.
     */
    record Fresh(UUID resource) implements IdempotencyClaim {}

    /** The request was carried out before: repeat the stored response. */
    record Responded(StoredResponse response) implements IdempotencyClaim {}

    /** Another request with this key is being carried out. */
    record InProgress() implements IdempotencyClaim {}

    /** The key was used before with another body. */
    record Mismatch() implements IdempotencyClaim {}
}
