package dev.tapedeck.domain.recording;

/** What a signal did. All three are ordinary: providers repeat, reorder and drop events. */
public sealed interface Outcome {
    /** The recording changed, in its status or in its details. */
    record Moved(Recording recording) implements Outcome {}

    /** A duplicate, or something that no longer matters. */
    record Unchanged(String reason) implements Outcome {}

    /** Out of order: it cannot be true of this recording. */
    record Refused(String reason) implements Outcome {}
}
