package dev.tapedeck.domain.media;

/** The media cannot be used for the requested operation. */
public final class MediaToolFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MediaToolFailed(String message) {
        super(message);
    }

    public MediaToolFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
