package dev.tapedeck.domain.session;

/** The status of a session. */
public enum SessionStatus {
    /** Created; no participant has joined yet. */
    CREATED,
    /** In progress. */
    LIVE,
    ENDED
}
