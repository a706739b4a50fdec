package dev.tapedeck.domain.recording;

/** What an active recording is doing at the moment. */
public enum Activity {
    RECORDING,
    /** No take runs, and a further one may follow. */
    PAUSED,
    /** What was recorded has dropped; further takes may follow, until its reconnect window has passed. */
    RECONNECTING
}
