package dev.tapedeck.domain.capture.remote;

/** The platform has the media of a take and still works on it. To be asked for again. */
public final class MediaNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param state the platform's own word for how far it is */
    public MediaNotReady(String state) {
        super("the platform says " + state);
    }
}
