package dev.tapedeck.adapters.persistence.media;

/**
 * The store's response, as a cause that may be logged: the library's exceptions contain whole requests with addresses
 * and headers.
 */
final class S3Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    S3Refusal(String response, Throwable original) {
        super(response);
        setStackTrace(original.getStackTrace());
    }
}
