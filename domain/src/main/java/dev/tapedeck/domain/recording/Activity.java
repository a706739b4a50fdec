package dev.tapedeck.domain.recording;

/** The current activity of an active recording. */
public enum Activity {
    RECORDING,
    /** No take runs; another one may follow. */
    PAUSED,
    /** The source has dropped; another take may follow until the reconnect window has passed. */
    RECONNECTING
}
