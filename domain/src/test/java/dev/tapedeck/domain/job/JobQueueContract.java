package dev.tapedeck.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.id.Simultaneously;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} promises. A suite gives it delays that a test can wait for. */
public interface JobQueueContract {
    Duration WAIT_MAX = Duration.ofSeconds(30);

    /** Short, as a queue whose time tests move needs a look for every minute that passes in it. */
    Duration LOOK_EVERY = Duration.ofMillis(10);

    /** The same one during a test, empty, and not started when the test begins. */
    JobQueue jobs();

    /** Lets time pass and does what is due then; nothing where the queue works by itself. */
    default void work() {}

    @Test
    default void a_job_waits_until_the_queue_is_started() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, done::add);
        jobs().schedule(JobName.THUMBNAILS, "recording-1");

        assertThat(jobs().pending(10)).hasSize(1).first().satisfies(job -> {
            assertThat(job.name()).isEqualTo(JobName.THUMBNAILS);
            assertThat(job.subject()).isEqualTo("recording-1");
            assertThat(job.running()).isFalse();
            assertThat(job.failures()).isZero();
        });
        assertThat(done).isEmpty();

        jobs().start();
        until(() -> done.equals(List.of("recording-1")));
        until(() -> jobs().pending(10).isEmpty());
    }

    @Test
    default void a_job_that_is_scheduled_while_the_queue_works_is_done() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, done::add);
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "recording-1");

        until(() -> done.equals(List.of("recording-1")));
    }

    @Test
    default void the_same_job_waits_once_however_many_schedule_it() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, done::add);

        Simultaneously.call(20, number -> {
            jobs().schedule(JobName.THUMBNAILS, "recording-1");
            return number;
        });
        assertThat(jobs().pending(100)).hasSize(1);

        jobs().start();
        until(() -> jobs().pending(10).isEmpty());
        assertThat(done).containsExactly("recording-1");
    }

    @Test
    default void a_job_that_is_done_can_be_scheduled_again() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, done::add);
        jobs().start();
        jobs().schedule(JobName.THUMBNAILS, "recording-1");
        until(() -> jobs().pending(10).isEmpty());

        jobs().schedule(JobName.THUMBNAILS, "recording-1");

        until(() -> done.size() == 2);
    }

    /** It may have looked before the change because of which it is asked for again. */
    @Test
    default void a_job_that_is_asked_for_while_it_runs_is_done_once_more() {
        AtomicInteger runs = new AtomicInteger();
        jobs().handle(JobName.THUMBNAILS, subject -> {
            if (runs.incrementAndGet() == 1) {
                jobs().schedule(JobName.THUMBNAILS, subject);
            }
        });
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> runs.get() == 2 && jobs().pending(10).isEmpty());
    }

    @Test
    default void kinds_of_work_and_subjects_do_not_mix() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, subject -> done.add("pictures of " + subject));
        jobs().handle(JobName.DOWNLOAD, subject -> done.add("download of " + subject));
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");
        jobs().schedule(JobName.DOWNLOAD, "1");
        jobs().schedule(JobName.THUMBNAILS, "2");

        until(() -> done.size() == 3);
        assertThat(done).containsExactlyInAnyOrder("pictures of 1", "download of 1", "pictures of 2");
    }

    @Test
    default void a_job_may_schedule_a_further_one() {
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, subject -> jobs().schedule(JobName.DOWNLOAD, subject));
        jobs().handle(JobName.DOWNLOAD, done::add);
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> done.equals(List.of("1")));
    }

    @Test
    default void a_job_that_fails_is_tried_again() {
        AtomicInteger attempts = new AtomicInteger();
        jobs().handle(JobName.THUMBNAILS, subject -> failUntil(attempts, 3));
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> attempts.get() == 3);
        until(() -> jobs().pending(10).isEmpty());
        assertThat(jobs().dead(10)).isEmpty();
    }

    @Test
    default void a_job_that_keeps_failing_is_given_up_with_its_reason() {
        AtomicInteger attempts = new AtomicInteger();
        jobs().handle(JobName.THUMBNAILS, subject -> failUntil(attempts, Integer.MAX_VALUE));
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> !jobs().dead(10).isEmpty());
        assertThat(attempts).hasValue(JobQueue.ATTEMPTS_MAX);
        assertThat(jobs().pending(10)).isEmpty();
        assertThat(jobs().dead(10)).hasSize(1).first().satisfies(dead -> {
            assertThat(dead.name()).isEqualTo(JobName.THUMBNAILS);
            assertThat(dead.subject()).isEqualTo("1");
            assertThat(dead.attempts()).isEqualTo(JobQueue.ATTEMPTS_MAX);
            assertThat(dead.reason()).contains("attempt 6 failed");
        });
        assertThat(jobs().isDead(new JobKey(JobName.THUMBNAILS, "1"))).isTrue();
        assertThat(jobs().isDead(new JobKey(JobName.THUMBNAILS, "2"))).isFalse();
        assertThat(jobs().isDead(new JobKey(JobName.DOWNLOAD, "1"))).isFalse();
    }

    @Test
    default void a_job_that_no_retry_helps_is_given_up_at_once() {
        jobs().handle(JobName.THUMBNAILS, subject -> {
            throw new NonRetryableJobFailure("there is nothing to see", null);
        });
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> !jobs().dead(10).isEmpty());
        assertThat(jobs().pending(10)).isEmpty();
        assertThat(jobs().dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isEqualTo(1);
            assertThat(dead.reason()).contains("there is nothing to see");
        });
    }

    @Test
    default void a_job_that_is_asked_for_during_its_last_run_gets_another() {
        AtomicInteger runs = new AtomicInteger();
        jobs().handle(JobName.THUMBNAILS, subject -> {
            if (runs.incrementAndGet() == 1) {
                jobs().schedule(JobName.THUMBNAILS, subject);
                throw new NonRetryableJobFailure("not with what was known then", null);
            }
        });
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");

        until(() -> runs.get() == 2 && jobs().pending(10).isEmpty());
        assertThat(jobs().dead(10)).isEmpty();
    }

    @Test
    default void a_reason_that_cannot_be_stored_as_it_is_still_ends_in_a_dead_job() {
        jobs().handle(JobName.THUMBNAILS, subject -> {
            throw new IllegalStateException("odd\u0000 \uD800 " + "x".repeat(100_000));
        });
        jobs().handle(JobName.DOWNLOAD, subject -> {
            throw new IllegalStateException();
        });
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");
        jobs().schedule(JobName.DOWNLOAD, "1");

        until(() -> jobs().dead(10).size() == 2);
        assertThat(jobs().dead(10))
                .extracting(DeadJob::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank().doesNotContain("\u0000"));
    }

    @Test
    default void a_dead_job_can_be_tried_afresh() {
        AtomicBoolean cured = new AtomicBoolean();
        List<String> done = new CopyOnWriteArrayList<>();
        jobs().handle(JobName.THUMBNAILS, subject -> doWhen(cured, done, subject));
        jobs().start();
        jobs().schedule(JobName.THUMBNAILS, "1");
        until(() -> !jobs().dead(10).isEmpty());
        cured.set(true);

        assertThat(jobs().retry(jobs().dead(10).get(0).id())).isTrue();

        until(() -> done.equals(List.of("1")));
        assertThat(jobs().dead(10)).isEmpty();
        assertThat(jobs().isDead(new JobKey(JobName.THUMBNAILS, "1"))).isFalse();
    }

    @Test
    default void a_dead_job_that_is_scheduled_again_is_not_given_up_until_it_fails_again() {
        jobs().handle(JobName.THUMBNAILS, subject -> {
            assertThat(jobs().isDead(new JobKey(JobName.THUMBNAILS, subject))).isFalse();
            throw new NonRetryableJobFailure("there is nothing to see", null);
        });
        jobs().start();

        jobs().schedule(JobName.THUMBNAILS, "1");
        until(() -> jobs().dead(10).size() == 1);
        jobs().schedule(JobName.THUMBNAILS, "1");
        until(() -> jobs().dead(10).size() == 2);

        assertThat(jobs().dead(10)).extracting(DeadJob::reason).allMatch(reason -> reason.contains("nothing to see"));
        assertThat(jobs().isDead(new JobKey(JobName.THUMBNAILS, "1"))).isTrue();
    }

    @Test
    default void a_dead_job_that_is_not_there_cannot_be_retried() {
        assertThat(jobs().retry(new UUID(1, 2))).isFalse();
    }

    @Test
    default void recurring_work_is_done_when_it_is_triggered_now() {
        AtomicInteger runs = new AtomicInteger();
        jobs().repeat(JobName.RECONCILE, Duration.ofHours(1), subject -> {
            assertThat(subject).isEmpty();
            runs.incrementAndGet();
        });
        jobs().start();

        // The second of two runs within seconds cannot be the hourly one.
        until(() -> {
            jobs().triggerNow(JobName.RECONCILE);
            return runs.get() >= 2;
        });
    }

    @Test
    default void recurring_work_that_fails_is_never_given_up() {
        AtomicInteger runs = new AtomicInteger();
        jobs().repeat(JobName.RECONCILE, Duration.ofHours(1), subject -> {
            runs.incrementAndGet();
            throw new IllegalStateException("no luck");
        });
        jobs().start();

        until(() -> {
            jobs().triggerNow(JobName.RECONCILE);
            return runs.get() > JobQueue.ATTEMPTS_MAX;
        });

        assertThat(jobs().dead(10)).isEmpty();
    }

    @Test
    default void no_more_is_shown_than_the_limit() {
        for (int number = 0; number < 3; number++) {
            jobs().schedule(JobName.THUMBNAILS, "recording-" + number);
        }

        assertThat(jobs().pending(2)).hasSize(2);
        assertThat(jobs().pending(100)).hasSize(3);
    }

    private void until(Callable<Boolean> condition) {
        await().pollInterval(LOOK_EVERY).atMost(WAIT_MAX).until(() -> {
            work();
            return condition.call();
        });
    }

    private static void failUntil(AtomicInteger attempts, int success) {
        int attempt = attempts.incrementAndGet();
        if (attempt < success) {
            throw new IllegalStateException("attempt " + attempt + " failed");
        }
    }

    private static void doWhen(AtomicBoolean cured, List<String> done, String subject) {
        if (!cured.get()) {
            throw new IllegalStateException("not cured yet");
        }
        done.add(subject);
    }
}
