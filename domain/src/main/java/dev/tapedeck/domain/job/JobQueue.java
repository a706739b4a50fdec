package dev.tapedeck.domain.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Outbound port: work that is done later, once per subject at a time, on any node, and survives every crash.
 * Thread-safe. A handler that throws is tried again with growing delays; when its budget is used up, or no retry would
 * help, the job is kept as dead with the reason.
 */
public interface JobQueue extends AutoCloseable {
    /** How often a job is tried before it counts as dead. */
    int ATTEMPTS_MAX = 6;

    /** Says who does a kind of one-off work. Before {@link #start}. */
    void handle(JobName name, JobHandler handler);

    /** Says who does a kind of recurring work, and how long to wait between two runs. Before {@link #start}. */
    void repeat(JobName name, Duration every, JobHandler handler);

    /** Begins to work. */
    void start();

    /**
     * Has work done as soon as possible, once however often it is asked for. What runs already runs once more after that,
     * also when it fails for good.
     */
    void schedule(JobKey job);

    default void schedule(JobName name, String subject) {
        schedule(new JobKey(name, subject));
    }

    /** Has recurring work done now rather than at its next time. */
    void hasten(JobName name);

    /**
     * What waits or runs, next first.
     *
     * @param limit 1 to 100
     */
    List<PendingJob> pending(int limit);

    /**
     * What was given up, newest first.
     *
     * @param limit 1 to 100
     */
    List<DeadJob> dead(int limit);

    /** Whether work was given up, and is not to be tried again. */
    boolean isGivenUp(JobKey job);

    /**
     * Schedules a dead job again with a fresh budget.
     *
     * @return false when there is no such dead job
     */
    boolean retry(UUID deadJob);

    /** Lets what runs finish, for a bounded time, and stops. */
    @Override
    void close();
}
