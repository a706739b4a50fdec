package dev.tapedeck.domain.recording;

/** What came of asking for a recording. */
public sealed interface OpenResult {
    /** The recording to go on with. */
    Recording recording();

    /** It is new, and its engine is to be called. */
    record Opened(Recording recording) implements OpenResult {}

    /** The session was being recorded, or the same request was carried out before: this is that recording. */
    record AlreadyOpen(Recording recording) implements OpenResult {}
}
