package dev.tapedeck.adapters.persistence.job;

import dev.tapedeck.domain.job.JobQueue;
import java.time.Duration;

/**
 * The timings and limits of a job queue.
 *
 * @param workers how many jobs run at once on this node
 * @param slowMax how many of them may be slow, so that starts and stops find a free worker during hours of mixing
 * @param polling how often to check for due jobs; jobs scheduled on this node start at once
 * @param heartbeat interval of a running job's heartbeat; dead after {@link #HEARTBEATS_MISSED_MAX} missed ones
 * @param firstRetry delay after the first failure; each later one is four times longer
 * @param shutdown how long running jobs may go on after {@code close}
 */
public record JobTimings(
        int workers, int slowMax, Duration polling, Duration heartbeat, Duration firstRetry, Duration shutdown) {
    /** The library accepts no smaller number. */
    static final int HEARTBEATS_MISSED_MAX = 4;

    /** With the six attempts of the port, a job that always fails is dead after half an hour. */
    public static final JobTimings DEFAULT = new JobTimings(
            8, 4, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private static final int BACKOFF_FACTOR = 4;

    /** The delay after a number of failures in a row, from 1 to {@link JobQueue#ATTEMPTS_MAX}. */
    Duration delayAfter(int failures) {
        return firstRetry.multipliedBy((long) Math.pow(BACKOFF_FACTOR, Math.max(0, failures - 1)));
    }
}
