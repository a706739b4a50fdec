package dev.tapedeck.bootstrap.command;

import java.io.Serial;

/** A command cannot do what was asked, for a reason that its message tells to a person. */
final class CommandFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
