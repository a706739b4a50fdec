package dev.tapedeck.domain.job;

/**
 * Identifies a one-off job, which exists at most once at a time.
 *
 * @param subject the id of the job's object
 */
public record JobKey(JobName name, String subject) {}
