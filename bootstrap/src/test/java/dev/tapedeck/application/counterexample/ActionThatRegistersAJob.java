package dev.tapedeck.application.counterexample;

import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import java.time.Duration;

public record ActionThatRegistersAJob(JobQueue jobs) {
    void register() {
        jobs.repeat(JobName.PRUNE, Duration.ofDays(1), subject -> {});
    }
}
