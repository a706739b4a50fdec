package dev.tapedeck.domain.capture.webhook;

/** A verified message whose body cannot be understood. It is kept, for a release that can. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what says what is wrong, without quoting the message */
    public UnreadableEvent(String what) {
        super(what);
    }
}
