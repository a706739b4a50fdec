package dev.tapedeck.domain.job;

/** Does one kind of slow work. May run twice for the same subject, never at the same time; must be harmless then. */
@FunctionalInterface
public interface JobHandler {
    /**
     * Does the work.
     *
     * @param subject what to work on, as given to {@link JobQueue#schedule}; empty for recurring work
     * @throws NonRetryableJobFailure to be dead-lettered at once
     * @throws RuntimeException to be tried again later, within the retry budget
     */
    void run(String subject);
}
