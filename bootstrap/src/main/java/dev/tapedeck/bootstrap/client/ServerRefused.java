package dev.tapedeck.bootstrap.client;

import java.io.Serial;

/** A server refused a request or could not be reached; the message is meant for people. */
public final class ServerRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    ServerRefused(String message, boolean isTransient) {
        super(message);
        this.isTransient = isTransient;
    }

    /** Whether trying again may help. */
    public boolean isTransient() {
        return isTransient;
    }
}
