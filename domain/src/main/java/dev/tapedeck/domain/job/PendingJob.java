package dev.tapedeck.domain.job;

import java.time.Instant;

/**
 * A job that waits or runs.
 *
 * @param failures how often in a row it has failed
 */
public record PendingJob(JobName name, String subject, Instant runAt, boolean running, int failures) {}
