package dev.tapedeck.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.job.NonRetryableJobFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Turns handlers into tasks of db-scheduler: defines what follows a run, a failed run and a dead process. */
final class JobTasks {
    /** The instance name of a recurring job. */
    static final String RECURRING = "recurring";

    /** How long a slow job waits before its next try to run. */
    private static final Duration SLOW_WAIT = Duration.ofSeconds(2);

    private final JobTable table;
    private final JobTimings timings;
    private final Clock clock;
    private final Runnable checkForDueJobs;
    private final Semaphore slow;

    /** @param checkForDueJobs checks for due jobs at once */
    JobTasks(JobTable table, JobTimings timings, Clock clock, Runnable checkForDueJobs) {
        this.table = table;
        this.timings = timings;
        this.clock = clock;
        this.checkForDueJobs = checkForDueJobs;
        this.slow = new Semaphore(timings.slowMax());
    }

    /** The task of a one-off job. */
    CustomTask<Void> once(JobName name, JobHandler handler) {
        CompletionHandler<Void> finish = (complete, operations) -> {
            if (!table.finish(complete.getExecution())) {
                again(complete.getExecution(), clock.now());
            }
        };
        CompletionHandler<Void> later = (complete, operations) ->
                table.postpone(complete.getExecution(), clock.now().plus(SLOW_WAIT));
        return Tasks.custom(name.wireName(), Void.class)
                .onFailure(this::retryOrDeadLetter)
                .onDeadExecution(this::retryOrDeadLetter)
                .execute((instance, context) -> run(name, handler, instance.getId()) ? finish : later);
    }

    /** Whether the job may run now; a slow one waits when too many slow jobs run on this node. */
    private boolean run(JobName name, JobHandler handler, String subject) {
        if (!name.isSlow()) {
            handler.run(subject);
            return true;
        }
        if (!slow.tryAcquire()) {
            return false;
        }
        try {
            handler.run(subject);
            return true;
        } finally {
            slow.release();
        }
    }

    private void retryOrDeadLetter(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Execution run = failed.getExecution();
        int failures = run.consecutiveFailures + 1;
        boolean isNonRetryable = failed.getCause()
                .filter(NonRetryableJobFailure.class::isInstance)
                .isPresent();
        if (failures < JobQueue.ATTEMPTS_MAX && !isNonRetryable) {
            operations.reschedule(failed, clock.now().plus(timings.delayAfter(failures)));
            return;
        }
        table.deadLetter(run, failures, JobTable.reason(failed.getCause().orElse(null)), clock.now());
    }

    /** The task of a recurring job, which continues after failures. */
    CustomTask<Void> repeated(JobName name, Duration every, JobHandler handler) {
        CompletionHandler<Void> repeat = (complete, operations) ->
                again(complete.getExecution(), clock.now().plus(every));
        return Tasks.custom(name.wireName(), Void.class)
                .onFailure((failed, operations) -> {
                    operations.reschedule(failed, clock.now().plus(every));
                    table.triggerRequested(failed.getExecution(), clock.now());
                })
                .onDeadExecution((failed, operations) -> operations.reschedule(failed, clock.now()))
                .scheduleOnStartup(RECURRING, null, now -> now)
                .execute((instance, context) -> {
                    handler.run("");
                    return repeat;
                });
    }

    private void again(Execution run, Instant next) {
        table.runAgain(run, clock.now(), next);
        checkForDueJobs.run();
    }
}
