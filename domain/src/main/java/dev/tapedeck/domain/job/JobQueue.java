package dev.tapedeck.domain.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Outbound port: jobs, which run later on any node, one per subject at a time, and survive every crash. Thread-safe. A
 * handler that throws is tried again with growing delays; when its budget is used up, or no retry would help, the job
 * is kept as dead with the reason.
 */
public interface JobQueue extends AutoCloseable {
    /** How often a job is tried before it is dead-lettered. */
    int ATTEMPTS_MAX = 6;

    /** Registers the handler of a one-off job. Before {@link #start}. */
    void handle(JobName name, JobHandler handler);

    /** Registers the handler of a recurring job, with the time between two runs. Before {@link #start}. */
    void repeat(JobName name, Duration every, JobHandler handler);

    /** Starts to run jobs. */
    void start();

    /**
     * Schedules a job as soon as possible; repeated calls schedule it once. A job that is running runs once more
     * afterwards, also when it is dead-lettered.
     */
    void schedule(JobKey job);

    default void schedule(JobName name, String subject) {
        schedule(new JobKey(name, subject));
    }

    /** Makes a recurring job due at once instead of at its next time. */
    void triggerNow(JobName name);

    /**
     * Jobs that wait or run, next first.
     *
     * @param limit 1 to 100
     */
    List<PendingJob> pending(int limit);

    /**
     * Dead jobs, newest first.
     *
     * @param limit 1 to 100
     */
    List<DeadJob> dead(int limit);

    /** Whether a job is dead and was not scheduled again. */
    boolean isDead(JobKey job);

    /**
     * Schedules a dead job again with a fresh budget.
     *
     * @return false when there is no such dead job
     */
    boolean retry(UUID deadJob);

    /** Lets running jobs finish, for a bounded time, and stops. */
    @Override
    void close();
}
