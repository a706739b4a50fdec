package dev.tapedeck.domain.recording.failure;

/** Whose doing a failure is, so that the right person mends it. */
public enum Blame {
    /** The request: a wrong address, a source without media. */
    CALLER,
    /** The video platform or the source. */
    PROVIDER,
    /** Where the files go. */
    DESTINATION,
    /** Tapedeck itself. */
    US
}
