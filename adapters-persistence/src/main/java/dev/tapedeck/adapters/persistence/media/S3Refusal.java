package dev.tapedeck.adapters.persistence.media;

/**
 * What the store answered, as a cause that may be logged: the library's own exceptions carry whole requests with their
 * addresses and headers.
 */
final class S3Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    S3Refusal(String response, Throwable original) {
        super(response);
        setStackTrace(original.getStackTrace());
    }
}
