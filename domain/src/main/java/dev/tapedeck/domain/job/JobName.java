package dev.tapedeck.domain.job;

import java.util.Locale;

/** What kinds of slow work there are. */
public enum JobName {
    /** Settles everything that a lost event left behind. Recurring. */
    RECONCILE,
    /** Removes media and rows of deleted recordings. Recurring. */
    PURGE,
    /** Removes old inbox and outbox rows and answered idempotency keys. Recurring. */
    PRUNE,
    /** Makes the thumbnail and the storyboard of a recording. */
    PICTURES,
    /** Makes the MP4 of a recording. */
    DOWNLOAD,
    /** Makes the M4A of a recording. */
    AUDIO;

    /** As stored and shown: lower case with dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
