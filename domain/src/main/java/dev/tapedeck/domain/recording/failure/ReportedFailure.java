package dev.tapedeck.domain.recording.failure;

import java.time.Instant;

/**
 * A failure that a provider has reported by an event and that no poll has confirmed yet.
 *
 * @param at when the event was received
 */
public record ReportedFailure(RecordingFailure failure, Instant at) {}
