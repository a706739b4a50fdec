package dev.tapedeck.domain.job;

import org.jspecify.annotations.Nullable;

/** A failure that no retry helps: the job is dead-lettered at once. The message is the reason, free of secrets. */
public final class NonRetryableJobFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NonRetryableJobFailure(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
