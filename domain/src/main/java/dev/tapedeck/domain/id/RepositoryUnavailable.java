package dev.tapedeck.domain.id;

/**
 * The database cannot be reached, or did not respond in time. A later try may succeed; the failed call has changed
 * nothing.
 */
public final class RepositoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RepositoryUnavailable(String attempted, Throwable cause) {
        super("the database is unavailable: " + attempted, cause);
    }
}
