package dev.tapedeck.domain.recording;

/** The state of a take: {@code REQUESTED → RUNNING → ENDED → SETTLED}, or {@code FAILED}. */
public enum TakeState {
    /** Stored; the engine may or may not know it yet. */
    REQUESTED,
    /** Media is flowing. */
    RUNNING,
    /** The engine has finished; the media is not verified yet. */
    ENDED,
    /** The media is confirmed in the store. */
    SETTLED,
    FAILED;

    /** Whether an engine may still be running it. */
    public boolean isCapturing() {
        return this == REQUESTED || this == RUNNING;
    }

    /** Whether it may still deliver media. */
    public boolean isOpen() {
        return isCapturing() || this == ENDED;
    }
}
