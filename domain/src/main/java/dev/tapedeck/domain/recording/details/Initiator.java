package dev.tapedeck.domain.recording.details;

/** Who asked for a recording. */
public enum Initiator {
    /** Nobody: its session records itself. */
    SESSION,
    /** Whom it belongs to. */
    OWNER,
    /** Somebody with an identity whom it does not belong to, as the policy of a meeting allows. */
    USER,
    /** Somebody without an identity, as the policy of a meeting allows. */
    GUEST
}
