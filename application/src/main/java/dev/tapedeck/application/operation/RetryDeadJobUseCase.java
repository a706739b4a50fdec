package dev.tapedeck.application.operation;

import java.util.UUID;

/** Has a dead job tried again, with a fresh budget. */
@FunctionalInterface
public interface RetryDeadJobUseCase {
    /**
     * Schedules it.
     *
     * @return false when there is no such dead job
     */
    boolean retry(UUID deadJob);
}
