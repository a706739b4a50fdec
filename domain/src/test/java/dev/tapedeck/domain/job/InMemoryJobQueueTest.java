package dev.tapedeck.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryJobQueueTest implements JobQueueContract, JobFailureContract {
    private final SettableClock clock = new SettableClock();
    private final InMemoryJobQueue jobs = new InMemoryJobQueue(clock);

    @Override
    public JobQueue jobs() {
        return jobs;
    }

    @Override
    public void work() {
        clock.advance(Duration.ofMinutes(1));
        jobs.runDue();
    }

    @Test
    void a_failed_job_waits_for_its_time() {
        List<String> tried = new ArrayList<>();
        jobs.handle(JobName.THUMBNAILS, subject -> {
            tried.add(subject);
            throw new IllegalStateException("no luck");
        });
        jobs.start();
        jobs.schedule(JobName.THUMBNAILS, "1");

        jobs.runDue();
        jobs.runDue();

        assertThat(tried).hasSize(1);
    }

    @Test
    void drain_leaves_nothing_waiting() {
        jobs.handle(JobName.THUMBNAILS, subject -> {
            throw new IllegalStateException("no luck");
        });
        jobs.start();
        jobs.schedule(JobName.THUMBNAILS, "1");

        jobs.drain();

        assertThat(jobs.pending(10)).isEmpty();
        assertThat(jobs.dead(10)).hasSize(1);
    }

    @Test
    void recurring_work_runs_when_the_test_says_so() {
        List<String> runs = new ArrayList<>();
        jobs.repeat(JobName.PURGE, Duration.ofHours(1), runs::add);
        jobs.start();
        assertThat(runs).isEmpty();

        jobs.runRecurring(JobName.PURGE);

        assertThat(runs).containsExactly("");
    }
}
