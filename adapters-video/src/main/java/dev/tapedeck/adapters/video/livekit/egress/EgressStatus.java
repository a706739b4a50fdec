package dev.tapedeck.adapters.video.livekit.egress;

import java.util.Optional;

/** The status of an egress, in the order and with the numbers of LiveKit. */
public enum EgressStatus {
    /** Requested; media has not begun. */
    STARTING("0"),
    ACTIVE("1"),
    /** Stopping, by us or by itself. */
    ENDING("2"),
    COMPLETE("3"),
    FAILED("4"),
    /** Ended before media began. */
    ABORTED("5"),
    /** Ended by a limit of LiveKit; the media up to then is complete. */
    LIMIT_REACHED("6");

    private static final String PREFIX = "EGRESS_";

    private final String number;

    EgressStatus(String number) {
        this.number = number;
    }

    /**
     * Finds a status by name or number; webhooks omit the first one.
     *
     * @return empty for an unknown one of a later version
     */
    static Optional<EgressStatus> of(String wireName) {
        if (wireName.isEmpty()) {
            return Optional.of(STARTING);
        }
        for (EgressStatus status : values()) {
            if (wireName.equals(PREFIX + status) || wireName.equals(status.number)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    public boolean isOver() {
        return compareTo(COMPLETE) >= 0;
    }
}
