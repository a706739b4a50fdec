package dev.tapedeck.domain.job;

import org.jspecify.annotations.Nullable;

/** Work that no retry would bring about: it is given up at once. The message is the reason, free of secrets. */
public final class JobHopeless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobHopeless(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
