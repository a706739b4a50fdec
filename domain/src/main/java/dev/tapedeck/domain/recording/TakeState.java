package dev.tapedeck.domain.recording;

/** Where a take stands: {@code REQUESTED → RUNNING → ENDED → SETTLED}, or {@code FAILED}. */
public enum TakeState {
    /** Written down; the engine may or may not know of it yet. */
    REQUESTED,
    /** Media is flowing. */
    RUNNING,
    /** The engine has finished; the media is not verified yet. */
    ENDED,
    /** The media was seen in storage. */
    SETTLED,
    FAILED;

    /** Whether an engine may still be at work. */
    public boolean isCapturing() {
        return this == REQUESTED || this == RUNNING;
    }

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return isCapturing() || this == ENDED;
    }
}
