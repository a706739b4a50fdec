package dev.tapedeck.domain.recording;

/** The kind of media that one run of an engine produces. */
public enum TakeKind {
    /** One video and one audio of the whole room or source. */
    COMPOSITE,
    /** The tracks of each participant, separately. */
    TRACKS,
    /** A file that a client sends. */
    UPLOAD
}
