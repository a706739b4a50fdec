package dev.tapedeck.domain.recording;

import java.util.EnumSet;
import java.util.Set;

/** The status of a recording. Providers' own statuses are translated in their adapters. */
public enum RecordingStatus {
    /** Requested; no media yet. */
    STARTING,
    /** Media is flowing: the first frame was encoded. */
    ACTIVE,
    /** Capturing has ended; the media is being settled. */
    PROCESSING,
    /** Complete and playable. */
    COMPLETED,
    /** No media was delivered. */
    FAILED;

    /** Statuses reachable in one step; empty when terminal. The only transition table. */
    public Set<RecordingStatus> next() {
        return switch (this) {
            case STARTING -> EnumSet.of(ACTIVE, FAILED);
            case ACTIVE -> EnumSet.of(PROCESSING, FAILED);
            case PROCESSING -> EnumSet.of(COMPLETED, FAILED);
            case COMPLETED, FAILED -> EnumSet.noneOf(RecordingStatus.class);
        };
    }

    public boolean isTerminal() {
        return next().isEmpty();
    }
}
