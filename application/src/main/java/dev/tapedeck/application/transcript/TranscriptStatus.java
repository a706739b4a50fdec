package dev.tapedeck.application.transcript;

/** How far the transcript of a recording is. */
public enum TranscriptStatus {
    /** There is nothing (yet) that could be written down. */
    NONE,
    /** It is being written down. */
    PENDING,
    DONE,
    /** It was tried as often as it may be; an operator can have it tried again. */
    FAILED,
    /** This installation has no transcriber. A transcript can be sent. */
    UNAVAILABLE
}
