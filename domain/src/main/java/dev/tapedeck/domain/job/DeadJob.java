package dev.tapedeck.domain.job;

import java.time.Instant;
import java.util.UUID;

/**
 * Work that was given up.
 *
 * @param reason the last failure, without secrets
 */
public record DeadJob(UUID id, JobName name, String subject, int attempts, String reason, Instant failedAt) {}
