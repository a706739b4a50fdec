package dev.tapedeck.domain.job;

import java.util.Arrays;

/** The kinds of jobs. */
public enum JobName {
    /** Reconciles recordings whose events were lost. Recurring. */
    RECONCILE("reconcile"),
    /** Removes media and rows of deleted recordings. Recurring. */
    PURGE("purge"),
    /** Removes old inbox and outbox rows and completed idempotency keys. Recurring. */
    PRUNE("prune"),
    /** Polls providers for all their runs, and repairs what no event reported. Recurring. */
    POLL("survey"),
    /** Polls one provider for all its runs, as an event told of one that is not known. */
    POLL_PROVIDER("poll"),
    /** Polls providers for the participants in their rooms, and repairs what no event reported. Recurring. */
    POLL_ROOMS("rooms"),
    /** Confirms new segments of takes that providers write into our store, so that they play already. Recurring. */
    CONFIRM_SEGMENTS("follow"),
    /** Applies inbox entries that could not be applied when they came. Recurring. */
    RETRY_EVENTS("events"),
    /** Starts a take at a provider. */
    START("start"),
    /** Stops a take at a provider. */
    STOP("stop"),
    /** Polls one take at its provider, as a failure that an event reports has to be confirmed. */
    CONFIRM("ask"),
    /** Continues a recording when its lost source is back. */
    RECONNECT("reconnect"),
    /** Collects the media of a take that has ended at its provider. */
    COLLECT("collect"),
    /** Mixes the speakers' tracks into one audio file. */
    MIX("mix"),
    /** Transcribes a recording. */
    TRANSCRIBE("transcribe"),
    /** Draws the waveform of a recording. */
    WAVEFORM("waveform"),
    /** Makes the thumbnail and the storyboard of a recording. */
    THUMBNAILS("pictures"),
    /** Makes the MP4 of a recording. */
    DOWNLOAD("download"),
    /** Makes the M4A of a recording. */
    AUDIO("audio");

    private final String wireName;

    JobName(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The job of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static JobName ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(job -> job.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown job: " + wireName));
    }

    /** Whether the job may take minutes, so that urgent jobs must not wait behind it. */
    public boolean isSlow() {
        return switch (this) {
            case COLLECT, MIX, TRANSCRIBE, WAVEFORM, THUMBNAILS, DOWNLOAD, AUDIO, PURGE -> true;
            case RECONCILE,
                    PRUNE,
                    POLL,
                    POLL_PROVIDER,
                    POLL_ROOMS,
                    CONFIRM_SEGMENTS,
                    RETRY_EVENTS,
                    START,
                    STOP,
                    CONFIRM,
                    RECONNECT -> false;
        };
    }

    /** As stored in the tables of jobs and shown by the API; never changed, as installations hold rows of it. */
    public String wireName() {
        return wireName;
    }
}
