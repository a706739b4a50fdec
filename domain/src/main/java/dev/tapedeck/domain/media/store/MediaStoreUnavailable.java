package dev.tapedeck.domain.media.store;

/**
 * The object store cannot be reached, refused a call, or broke a transfer off. The message holds no credentials and no
 * signed address.
 */
public final class MediaStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MediaStoreUnavailable(String attempted, Throwable cause) {
        super("the object store is unavailable: " + attempted, cause);
    }

    public MediaStoreUnavailable(String attempted) {
        super("the object store is unavailable: " + attempted);
    }
}
