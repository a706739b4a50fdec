package dev.tapedeck.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} promises about jobs that fail. */
public interface JobFailureContract extends JobQueueFixture {
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
