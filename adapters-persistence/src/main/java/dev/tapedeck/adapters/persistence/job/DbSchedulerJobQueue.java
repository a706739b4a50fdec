package dev.tapedeck.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.job.PendingJob;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Jobs on db-scheduler, in the same database as all data. A node whose queue is not started can still schedule jobs:
 * other nodes find them at their next poll.
 */
public final class DbSchedulerJobQueue implements JobQueue {
    /** Fetches more jobs when fewer than half as many as workers are waiting, up to one per worker. */
    private static final double FETCH_BELOW = 0.5;

    private static final double FETCH_UP_TO = 1.0;

    private final DataSource dataSource;
    private final String tableName;
    private final JobTable table;
    private final JobTimings timings;
    private final Clock clock = new SystemClock();
    private final JobTasks tasks;
    private final Map<JobName, CustomTask<Void>> oneOff = new EnumMap<>(JobName.class);
    private final Map<JobName, CustomTask<Void>> recurring = new EnumMap<>(JobName.class);
    private volatile @Nullable Scheduler scheduler;

    public DbSchedulerJobQueue(DataSource dataSource, Database database, JobTimings timings) {
        this.dataSource = dataSource;
        this.tableName = database.schema().in("tapedeck.scheduled_tasks");
        this.table = new JobTable(database);
        this.timings = timings;
        this.tasks = new JobTasks(table, timings, clock, this::checkForDueJobs);
    }

    @Override
    public synchronized void handle(JobName name, JobHandler handler) {
        requireNotStarted();
        oneOff.put(name, tasks.once(name, handler));
    }

    @Override
    public synchronized void repeat(JobName name, Duration every, JobHandler handler) {
        requireNotStarted();
        recurring.put(name, tasks.repeated(name, every, handler));
    }

    private void requireNotStarted() {
        if (scheduler != null) {
            throw new IllegalStateException("handlers are registered before the queue starts");
        }
    }

    @Override
    public synchronized void start() {
        requireNotStarted();
        Scheduler made = Scheduler.create(dataSource, List.<Task<?>>copyOf(oneOff.values()))
                .tableName(tableName)
                .startTasks(List.copyOf(recurring.values()))
                .threads(timings.workers())
                .pollingInterval(timings.polling())
                .heartbeatInterval(timings.heartbeat())
                .missedHeartbeatsLimit(JobTimings.HEARTBEATS_MISSED_MAX)
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .shutdownMaxWait(timings.shutdown())
                .failureLogging(LogLevel.WARN, true)
                .enableImmediateExecution()
                .clock(clock)
                .build();
        made.start();
        scheduler = made;
    }

    @Override
    public void schedule(JobKey job) {
        table.schedule(job, clock.now());
        checkForDueJobs();
    }

    /** Schedules jobs in the caller's transaction; they run after its commit. */
    public void schedule(Handle handle, List<JobKey> jobs) {
        if (!jobs.isEmpty()) {
            JobTable.schedule(handle, jobs, clock.now());
            handle.afterCommit(this::checkForDueJobs);
        }
    }

    @Override
    public void triggerNow(JobName name) {
        table.triggerNow(name, clock.now());
        checkForDueJobs();
    }

    private void checkForDueJobs() {
        @Nullable Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public List<PendingJob> pending(int limit) {
        return table.pending(limit);
    }

    @Override
    public List<DeadJob> dead(int limit) {
        return table.dead(limit);
    }

    @Override
    public boolean isDead(JobKey job) {
        return table.isDead(job);
    }

    @Override
    public boolean retry(UUID deadJob) {
        boolean found = table.retry(deadJob, clock.now());
        checkForDueJobs();
        return found;
    }

    @Override
    public synchronized void close() {
        @Nullable Scheduler running = scheduler;
        if (running != null && !running.getSchedulerState().isShuttingDown()) {
            running.stop();
        }
    }
}
