package dev.tapedeck.domain.capture.remote;

/** The platform is still processing the media of a take. Try again later. */
public final class MediaNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param state the platform's own name for the state of the processing */
    public MediaNotReady(String state) {
        super("the platform says " + state);
    }
}
