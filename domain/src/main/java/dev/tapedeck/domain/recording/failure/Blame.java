package dev.tapedeck.domain.recording.failure;

/** The party that caused a failure, so that the right people can fix it. */
public enum Blame {
    /** The request: a wrong address, a source without media. */
    CALLER,
    /** The video platform or the source. */
    PROVIDER,
    /** The object store. */
    DESTINATION,
    /** Tapedeck itself. */
    US
}
