package dev.tapedeck.domain.access;

/** The keys that verify access tokens cannot be fetched now. A later try may succeed. */
public final class IdentityUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdentityUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
