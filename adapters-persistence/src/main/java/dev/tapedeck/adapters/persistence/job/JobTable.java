package dev.tapedeck.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.RowWriter;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Operations that db-scheduler does not have: scheduling that also counts for a running job, and dead jobs. A run is
 * completed by its version, so that a node that was considered dead cannot complete another node's run.
 */
final class JobTable {
    private static final SqlFiles SQL = SqlFiles.of(DbSchedulerJobQueue.class);
    private static final int REASON_LENGTH_MAX = 1_000;
    /** A newer release, while it is rolled out, may have stored jobs that this one does not know. */
    private static final String[] NAMES =
            Arrays.stream(JobName.values()).map(JobName::wireName).toArray(String[]::new);

    private final Database database;

    JobTable(Database database) {
        this.database = database;
    }

    void schedule(JobKey job, Instant now) {
        database.asSystem().run("schedule " + job.name().wireName(), handle -> schedule(handle, List.of(job), now));
    }

    /** Schedules jobs within the caller's transaction. */
    static int schedule(Handle handle, List<JobKey> jobs, Instant now) {
        return RowWriter.write(
                handle,
                SQL.get("schedule"),
                jobs.stream()
                        .map(job -> new Parameters()
                                .text("name", job.name().wireName())
                                .text("subject", job.subject())
                                .instant("now", now))
                        .toList());
    }

    void triggerNow(JobName name, Instant now) {
        database.asSystem()
                .run(
                        "trigger " + name.wireName(),
                        handle -> handle.createUpdate(SQL.get("triggerNow"))
                                .bind("name", name.wireName())
                                .bind("now", now)
                                .execute());
    }

    /** Makes a failed recurring job due at once when it was triggered while it ran. */
    void triggerRequested(Execution run, Instant now) {
        database.asSystem()
                .run(
                        "trigger " + run.getTaskName(),
                        handle -> handle.createUpdate(SQL.get("triggerRequested"))
                                .bind("name", run.getTaskName())
                                .bind("subject", run.getId())
                                .bind("now", now)
                                .execute());
    }

    /** Deletes a completed job, unless it was scheduled again while it ran. */
    boolean finish(Execution run) {
        return database.asSystem()
                        .run(
                                "finish " + run.getTaskName(),
                                handle -> settling(handle.createUpdate(SQL.get("finish")), run)
                                        .execute())
                > 0;
    }

    /** Schedules the next run at {@code next}, or now when the job was triggered while it ran. */
    void runAgain(Execution run, Instant now, Instant next) {
        database.asSystem()
                .run(
                        "reschedule " + run.getTaskName(),
                        handle -> settling(handle.createUpdate(SQL.get("runAgain")), run)
                                .bind("now", now)
                                .bind("next", next)
                                .execute());
    }

    /** Postpones a job that has not begun; its retry budget is unchanged. */
    void postpone(Execution run, Instant next) {
        database.asSystem()
                .run(
                        "postpone " + run.getTaskName(),
                        handle -> settling(handle.createUpdate(SQL.get("postpone")), run)
                                .bind("next", next)
                                .execute());
    }

    /** Makes a job a dead job, unless it was scheduled again while it ran. */
    void deadLetter(Execution run, int attempts, String reason, Instant now) {
        database.asSystem()
                .run(
                        "dead-letter " + run.getTaskName(),
                        handle -> settling(handle.createUpdate(SQL.get("deadLetter")), run)
                                .bind("attempts", attempts)
                                .bind("reason", Texts.storable(reason, REASON_LENGTH_MAX))
                                .bind("now", now)
                                .execute());
    }

    private static <S extends SqlStatement<S>> S settling(S statement, Execution run) {
        return statement
                .bind("name", run.getTaskName())
                .bind("subject", run.getId())
                .bind("version", run.version);
    }

    List<PendingJob> pending(int limit) {
        return database.asSystem()
                .run(
                        "list jobs",
                        handle -> handle.createQuery(SQL.get("pending"))
                                .bind("names", NAMES)
                                .bind("limit", limit)
                                .map((results, context) -> pending(results))
                                .list());
    }

    private static PendingJob pending(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new PendingJob(
                JobName.ofWireName(row.text("task_name")),
                subject(row.text("task_instance")),
                row.instant("execution_time"),
                row.truth("picked"),
                row.integer("failures"));
    }

    private static String subject(String instance) {
        return instance.equals(JobTasks.RECURRING) ? "" : instance;
    }

    List<DeadJob> dead(int limit) {
        return database.asSystem()
                .run(
                        "list dead jobs",
                        handle -> handle.createQuery(SQL.get("dead"))
                                .bind("names", NAMES)
                                .bind("limit", limit)
                                .map((results, context) -> dead(results))
                                .list());
    }

    private static DeadJob dead(ResultSet results) throws SQLException {
        Row row = new Row(results);
        return new DeadJob(
                row.uuid("id"),
                JobName.ofWireName(row.text("name")),
                row.text("subject"),
                row.integer("attempts"),
                row.text("reason"),
                row.instant("failed_at"));
    }

    boolean isDead(JobKey job) {
        return database.asSystem()
                .run(
                        "look for a dead job",
                        handle -> handle.createQuery(SQL.get("isDead"))
                                .bind("name", job.name().wireName())
                                .bind("subject", job.subject())
                                .mapTo(boolean.class)
                                .one());
    }

    boolean retry(UUID deadJob, Instant now) {
        return database.asSystem()
                        .run(
                                "retry dead job " + deadJob,
                                handle -> handle.createUpdate(SQL.get("retry"))
                                        .bind("id", deadJob)
                                        .bind("now", now)
                                        .execute())
                > 0;
    }

    /**
     * The reason of a failure: the message of our own exceptions, which have no secrets, otherwise the name of the
     * exception.
     */
    static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "the process that ran it died";
        }
        @Nullable String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
