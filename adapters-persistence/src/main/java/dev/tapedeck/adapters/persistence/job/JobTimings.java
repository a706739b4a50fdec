package dev.tapedeck.adapters.persistence.job;

import dev.tapedeck.domain.job.JobQueue;
import java.time.Duration;

/**
 * How a job queue spends its time.
 *
 * @param workers how many jobs run at once on this node
 * @param slowMax how many of them may be slow, so that starts and stops find a worker also beside hours of mixing
 * @param polling how often due work is looked for; work scheduled on this node starts at once
 * @param heartbeat how often running work says that it lives; dead after {@link #HEARTBEATS_MISSED_MAX}
 * @param firstRetry delay after the first failure; each further one waits four times longer
 * @param shutdown how long running work may go on after {@code close}
 */
public record JobTimings(
        int workers, int slowMax, Duration polling, Duration heartbeat, Duration firstRetry, Duration shutdown) {
    /** The library accepts no smaller number. */
    static final int HEARTBEATS_MISSED_MAX = 4;

    /** Together with the six attempts of the port, a job that never works is given up after half an hour. */
    public static final JobTimings DEFAULT = new JobTimings(
            8, 4, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private static final int BACKOFF_FACTOR = 4;

    /** How long to wait after a number of failures in a row, from 1 to {@link JobQueue#ATTEMPTS_MAX}. */
    Duration delayAfter(int failures) {
        return firstRetry.multipliedBy((long) Math.pow(BACKOFF_FACTOR, Math.max(0, failures - 1)));
    }
}
