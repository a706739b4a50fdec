package dev.tapedeck.adapters.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.job.JobFailureContract;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.job.JobQueueContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

@Tag("jdk")
@ResourceLock("threads of schedulers")
class DbSchedulerJobQueueIT implements JobQueueContract, JobFailureContract {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    @Override
    public JobQueue jobs() {
        return postgres.storage().port(JobQueue.class);
    }

    @Test
    void work_that_is_asked_for_while_it_runs_runs_once_more() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        jobs().handle(JobName.THUMBNAILS, subject -> {
            runs.incrementAndGet();
            running.countDown();
            waitFor(goOn);
        });
        jobs().start();
        jobs().schedule(JobName.THUMBNAILS, "1");
        waitFor(running);

        jobs().schedule(JobName.THUMBNAILS, "1");
        jobs().schedule(JobName.THUMBNAILS, "1");
        goOn.countDown();

        await().atMost(WAIT_MAX).until(() -> jobs().pending(10).isEmpty());
        assertThat(runs).hasValue(2);
    }

    @Test
    void work_that_a_transaction_schedules_while_it_runs_runs_once_more_and_only_when_that_is_committed() {
        JobKey job = new JobKey(JobName.THUMBNAILS, "1");
        AtomicInteger runs = new AtomicInteger();
        DbSchedulerJobQueue queue = (DbSchedulerJobQueue) jobs();
        queue.handle(JobName.THUMBNAILS, subject -> {
            if (runs.incrementAndGet() == 1) {
                postgres.database().asSystem().change("save", handle -> queue.schedule(handle, List.of(job)));
            }
        });
        queue.start();

        assertThatThrownBy(() -> postgres.database().asSystem().change("save", handle -> {
                    queue.schedule(handle, List.of(job));
                    throw new IllegalStateException("not committed");
                }))
                .hasMessage("not committed");
        assertThat(queue.pending(10)).isEmpty();
        postgres.database().asSystem().change("save", handle -> queue.schedule(handle, List.of(job)));

        await().atMost(WAIT_MAX).until(() -> queue.pending(10).isEmpty());
        assertThat(runs).hasValue(2);
    }

    @Test
    void work_that_a_transaction_schedules_begins_without_waiting_for_the_next_poll() {
        List<String> done = new CopyOnWriteArrayList<>();
        JobTimings seldom = new JobTimings(
                2, 2, Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofSeconds(5));
        try (DbSchedulerJobQueue queue = new DbSchedulerJobQueue(postgres.dataSource(), postgres.database(), seldom)) {
            queue.handle(JobName.THUMBNAILS, done::add);
            queue.start();

            postgres.database()
                    .asSystem()
                    .change("save", handle -> queue.schedule(handle, List.of(new JobKey(JobName.THUMBNAILS, "1"))));

            await().atMost(WAIT_MAX).until(() -> done.equals(List.of("1")));
        }
    }

    @Test
    void recurring_work_that_is_triggered_while_it_runs_runs_once_more() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        jobs().repeat(JobName.RECONCILE, Duration.ofHours(1), subject -> {
            runs.incrementAndGet();
            running.countDown();
            waitFor(goOn);
        });
        jobs().start();
        waitFor(running);

        jobs().triggerNow(JobName.RECONCILE);
        goOn.countDown();

        await().atMost(WAIT_MAX).until(() -> runs.get() == 2);
    }

    @Test
    void what_cannot_wait_finds_a_worker_beside_any_amount_of_slow_work() {
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.COLLECT, subject -> {
            waitFor(goOn);
            done.add(subject);
        });
        jobs().handle(JobName.STOP, done::add);
        jobs().start();
        IntStream.range(0, 8).forEach(number -> jobs().schedule(JobName.COLLECT, "slow " + number));

        jobs().schedule(JobName.STOP, "quick");

        await().atMost(WAIT_MAX).until(() -> done.equals(List.of("quick")));
        goOn.countDown();
        await().atMost(WAIT_MAX).until(() -> jobs().pending(10).isEmpty());
        assertThat(done).hasSize(9);
    }

    @Test
    void work_of_a_process_that_died_is_done_by_another() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, done::add);
        pickedByTheDead("1", 0);

        jobs().start();

        await().atMost(WAIT_MAX).until(() -> done.equals(List.of("1")));
        await().atMost(WAIT_MAX).until(() -> jobs().pending(10).isEmpty());
    }

    @Test
    void work_that_kills_its_process_again_and_again_is_given_up() {
        jobs().handle(JobName.THUMBNAILS, subject -> {});
        pickedByTheDead("1", JobQueue.ATTEMPTS_MAX - 1);

        jobs().start();

        await().atMost(WAIT_MAX).until(() -> !jobs().dead(10).isEmpty());
        assertThat(jobs().dead(10))
                .first()
                .satisfies(dead -> assertThat(dead.reason()).isEqualTo("the process that ran it died"));
        assertThat(jobs().pending(10)).isEmpty();
    }

    @Test
    void recurring_work_of_a_process_that_died_goes_on() {
        AtomicInteger runs = new AtomicInteger();
        jobs().repeat(JobName.PURGE, Duration.ofHours(1), subject -> runs.incrementAndGet());
        picked("purge", JobTasks.RECURRING, 0);

        jobs().start();

        await().atMost(WAIT_MAX).until(() -> runs.get() == 1);
    }

    @Test
    void close_lets_what_runs_finish_and_leaves_no_thread() {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        jobs().handle(JobName.THUMBNAILS, subject -> {
            running.countDown();
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            finished.incrementAndGet();
        });
        jobs().start();
        jobs().schedule(JobName.THUMBNAILS, "1");
        waitFor(running);

        jobs().close();

        assertThat(finished).hasValue(1);
        await().atMost(WAIT_MAX).until(() -> schedulerThreads().isEmpty());
    }

    @Test
    void handlers_are_registered_before_the_start_only() {
        jobs().start();

        assertThatThrownBy(() -> jobs().handle(JobName.THUMBNAILS, subject -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void jobs_of_a_later_release_are_left_alone() {
        picked("invented-later", "1", 0);
        postgres.sql("insert into dead_jobs (name, subject, attempts, reason, failed_at)"
                + " values ('invented-later', '1', 6, 'because', now())");

        assertThat(jobs().pending(10)).isEmpty();
        assertThat(jobs().dead(10)).isEmpty();
    }

    private void pickedByTheDead(String subject, int failures) {
        picked(JobName.THUMBNAILS.wireName(), subject, failures);
    }

    private void picked(String name, String subject, int failures) {
        postgres.sql(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                        + " last_heartbeat, consecutive_failures, version)"
                        + " values (?, ?, now(), true, 'a node that died', now() - interval '1 hour', ?, 7)",
                name,
                subject,
                failures);
    }

    private static List<String> schedulerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("db-scheduler"))
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
