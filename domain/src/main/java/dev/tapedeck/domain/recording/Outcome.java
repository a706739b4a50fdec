package dev.tapedeck.domain.recording;

/** The effect of a signal. All three outcomes are normal: providers repeat, reorder and drop events. */
public sealed interface Outcome {
    /** The recording changed, in its status or in its details. */
    record Moved(Recording recording) implements Outcome {}

    /** The signal is a duplicate, or no longer matters. */
    record Unchanged(String reason) implements Outcome {}

    /** The signal is out of order: it cannot be true for this recording. */
    record Refused(String reason) implements Outcome {}
}
