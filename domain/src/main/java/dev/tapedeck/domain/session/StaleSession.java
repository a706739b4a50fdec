package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.SessionId;

/** Another writer saved the session first. Read it again and try again. */
public final class StaleSession extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleSession(SessionId session, long version) {
        super("session " + session + " is no longer at version " + version);
    }
}
