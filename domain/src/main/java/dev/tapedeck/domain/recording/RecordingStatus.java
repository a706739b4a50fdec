package dev.tapedeck.domain.recording;

import java.util.EnumSet;
import java.util.Set;

/** Where a recording stands. Providers' own words stop at their adapters. */
public enum RecordingStatus {
    /** Asked for; no media yet. */
    STARTING,
    /** Media is flowing: the first frame was encoded. */
    ACTIVE,
    /** Nothing more is captured; what was captured is being settled. */
    PROCESSING,
    /** Can be played. */
    COMPLETED,
    /** Nothing was delivered. */
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
