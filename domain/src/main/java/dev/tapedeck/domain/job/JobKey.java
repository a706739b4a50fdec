package dev.tapedeck.domain.job;

/**
 * One-off work, of which there is one at a time.
 *
 * @param subject the id of what it is done for
 */
public record JobKey(JobName name, String subject) {}
