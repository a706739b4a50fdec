package dev.tapedeck.domain.job;

/**
 * Carries out one kind of job. May run twice for the same subject, but never at the same time; a second run must be
 * harmless.
 */
@FunctionalInterface
public interface JobHandler {
    /**
     * Carries the job out.
     *
     * @param subject the id of the job's object, as given to {@link JobQueue#schedule}; empty for recurring work
     * @throws NonRetryableJobFailure to be dead-lettered at once
     * @throws RuntimeException to be tried again later, within the retry budget
     */
    void run(String subject);
}
