package dev.tapedeck.domain.job;

/**
 * A one-off job, of which there is one at a time.
 *
 * @param subject the id of what it is done for
 */
public record JobKey(JobName name, String subject) {}
