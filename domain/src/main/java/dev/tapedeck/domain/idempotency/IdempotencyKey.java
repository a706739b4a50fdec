package dev.tapedeck.domain.idempotency;

import dev.tapedeck.domain.access.UserId;

/**
 * A client's name for one request, so that a repeat gets the first response and is not carried out again.
 *
 * @param owner the user who sent it; keys of different users are independent
 * @param scope method and path of the request, at most {@value #SCOPE_LENGTH_MAX} characters
 * @param key 1 to 255 printable ASCII characters
 * @param fingerprint hash of the request's query and body
 */
public record IdempotencyKey(UserId owner, String scope, String key, String fingerprint) {
    public static final int SCOPE_LENGTH_MAX = 250;

    public IdempotencyKey {
        if (scope.length() > SCOPE_LENGTH_MAX) {
            throw new IllegalArgumentException("a scope has at most " + SCOPE_LENGTH_MAX + " characters");
        }
    }
}
