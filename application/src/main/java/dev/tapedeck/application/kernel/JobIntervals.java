package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.job.JobName;
import java.time.Duration;

/** The intervals of all recurring jobs. */
public final class JobIntervals {
    private JobIntervals() {}

    /**
     * The interval of a recurring job.
     *
     * @throws IllegalArgumentException when the job is not a recurring one
     */
    public static Duration of(JobName job) {
        return switch (job) {
            case RECONCILE, CONFIRM_SEGMENTS, RETRY_EVENTS -> Duration.ofSeconds(5);
            case POLL, POLL_ROOMS -> Duration.ofSeconds(15);
            case PURGE -> Duration.ofMinutes(1);
            case PRUNE -> Duration.ofHours(1);
            case POLL_PROVIDER,
                    START,
                    STOP,
                    CONFIRM,
                    RECONNECT,
                    COLLECT,
                    MIX,
                    TRANSCRIBE,
                    WAVEFORM,
                    THUMBNAILS,
                    DOWNLOAD,
                    AUDIO -> throw new IllegalArgumentException(job + " is not a recurring job");
        };
    }
}
