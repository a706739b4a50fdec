package dev.tapedeck.bootstrap.embedded;

/** An embedded service cannot start; the message says why and what helps. */
public final class EmbeddedServiceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmbeddedServiceFailed(String message) {
        super(message);
    }

    public EmbeddedServiceFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
