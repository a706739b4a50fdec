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
    /** Asks video platforms for all their runs, and catches up with what no event told. Recurring. */
    SURVEY,
    /** Asks video platforms who is in their rooms, and catches up with what no event told. Recurring. */
    ROOMS,
    /** Confirms new segments of takes that platforms write into our store, so that they play already. Recurring. */
    FOLLOW,
    /** Applies stored provider events that could not be applied when they came. Recurring. */
    EVENTS,
    /** Asks a platform's engine to start a take. */
    START,
    /** Asks a platform's engine to end a take. */
    STOP,
    /** Asks a platform what became of a take, as its word on a failure has to be confirmed. */
    ASK,
    /** Looks whether what a recording has lost is back. */
    RECONNECT,
    /** Brings the media of a platform's ended take home. */
    COLLECT,
    /** Mixes the speakers' tracks into one sound. */
    MIX,
    /** Writes down what was said. */
    TRANSCRIBE,
    /** Draws the sound. */
    WAVEFORM,
    /** Makes the thumbnail and the storyboard of a recording. */
    PICTURES,
    /** Makes the MP4 of a recording. */
    DOWNLOAD,
    /** Makes the M4A of a recording. */
    AUDIO;

    /** Whether it may take minutes, so that what cannot wait must not have to wait for it. */
    public boolean isSlow() {
        return switch (this) {
            case COLLECT, MIX, TRANSCRIBE, WAVEFORM, PICTURES, DOWNLOAD, AUDIO, PURGE -> true;
            case RECONCILE, PRUNE, SURVEY, ROOMS, FOLLOW, EVENTS, START, STOP, ASK, RECONNECT -> false;
        };
    }

    /** As stored and shown: lower case with dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
