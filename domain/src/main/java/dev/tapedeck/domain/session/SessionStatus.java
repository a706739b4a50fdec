package dev.tapedeck.domain.session;

/** Where a session stands. */
public enum SessionStatus {
    /** Made, but nobody is there yet. */
    CREATED,
    /** Going on. */
    LIVE,
    ENDED
}
