package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.id.SessionId;
import org.jspecify.annotations.Nullable;

/** The session that was to be recorded has been removed meanwhile. A retry does not help. */
public final class SessionGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what told it, or null */
    public SessionGone(SessionId session, @Nullable Throwable cause) {
        super("session " + session + " is gone", cause);
    }
}
