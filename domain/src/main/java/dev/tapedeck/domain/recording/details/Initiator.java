package dev.tapedeck.domain.recording.details;

/** The initiator of a recording. */
public enum Initiator {
    /** The session itself, by automatic recording. */
    SESSION,
    /** The owner. */
    OWNER,
    /** A signed-in user who is not the owner, as the policy of a meeting allows. */
    USER,
    /** An anonymous caller, as the policy of a meeting allows. */
    GUEST
}
