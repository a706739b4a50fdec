package dev.tapedeck.domain.capture.webhook;

/** A verified message whose body cannot be parsed. It stays in the inbox for a later release that can parse it. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the error, without quoting the message */
    public UnreadableEvent(String what) {
        super(what);
    }
}
