package dev.tapedeck.bootstrap.command;

import java.io.Serial;

/** A command cannot do what was asked, for the reason in its message, which is meant for people. */
final class CommandFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
