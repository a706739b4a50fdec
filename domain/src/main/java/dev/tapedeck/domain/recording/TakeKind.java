package dev.tapedeck.domain.recording;

/** What one run of an engine yields. */
public enum TakeKind {
    /** One picture and one sound of everything. */
    COMPOSITE,
    /** Every participant's tracks apart. */
    TRACKS,
    /** A file that somebody sends. */
    UPLOAD
}
