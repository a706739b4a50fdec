package dev.tapedeck.bootstrap.client;

import java.io.Serial;

/** A server did not do what was asked, or could not be reached; the message says why to a person. */
public final class ServerRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isPassing;

    ServerRefused(String message, boolean isPassing) {
        super(message);
        this.isPassing = isPassing;
    }

    /** Whether trying again may help. */
    public boolean isPassing() {
        return isPassing;
    }
}
