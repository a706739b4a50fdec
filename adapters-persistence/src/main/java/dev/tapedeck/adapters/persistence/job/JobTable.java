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
 * What db-scheduler's own operations do not offer: scheduling that is not lost on work that runs, and dead jobs. A run
 * is settled by its version, so that a node which was taken for dead cannot settle the run of another one.
 */
final class JobTable {
    private static final SqlFiles SQL = SqlFiles.of(DbSchedulerJobQueue.class);
    private static final int REASON_LENGTH_MAX = 1_000;
    /** A release that is rolled out next may have put jobs there that this one does not know. */
    private static final String[] NAMES =
            Arrays.stream(JobName.values()).map(JobName::wireName).toArray(String[]::new);

    private final Database database;

    JobTable(Database database) {
        this.database = database;
    }

    void schedule(JobKey job, Instant now) {
        database.asSystem().run("schedule " + job.name().wireName(), handle -> schedule(handle, List.of(job), now));
    }

    /** Within a transaction of the caller's. */
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

    /** Makes a recurring job that has failed due at once, when it was triggered while it ran. */
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

    /** Removes a job that is done, unless it was scheduled again while it ran. */
    boolean finish(Execution run) {
        return database.asSystem()
                        .run(
                                "finish " + run.getTaskName(),
                                handle -> settling(handle.createUpdate(SQL.get("finish")), run)
                                        .execute())
                > 0;
    }

    /** Has it run at {@code next}, or now when it was triggered while it ran. */
    void runAgain(Execution run, Instant now, Instant next) {
        database.asSystem()
                .run(
                        "reschedule " + run.getTaskName(),
                        handle -> settling(handle.createUpdate(SQL.get("runAgain")), run)
                                .bind("now", now)
                                .bind("next", next)
                                .execute());
    }

    /** Postpones a job that has not begun, with its budget of failures as it was. */
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

    /** What is said about a failure: its own message, which is free of secrets, or else its name. */
    static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "the process that ran it died";
        }
        @Nullable String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
