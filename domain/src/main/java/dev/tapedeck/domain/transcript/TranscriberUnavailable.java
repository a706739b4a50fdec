package dev.tapedeck.domain.transcript;

import org.jspecify.annotations.Nullable;

/** The transcription service gave no usable response. A later try may succeed. */
public final class TranscriberUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TranscriberUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
