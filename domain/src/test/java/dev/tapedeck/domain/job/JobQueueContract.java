package dev.tapedeck.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.Simultaneously;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} promises. */
public interface JobQueueContract extends JobQueueFixture {
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
}
