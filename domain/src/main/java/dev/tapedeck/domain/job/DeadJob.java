package dev.tapedeck.domain.job;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that is not retried any more; it stays until an operator retries it.
 *
 * @param reason the last failure, without secrets
 */
public record DeadJob(UUID id, JobName name, String subject, int attempts, String reason, Instant failedAt) {}
