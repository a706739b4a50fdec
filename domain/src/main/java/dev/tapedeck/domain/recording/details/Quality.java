package dev.tapedeck.domain.recording.details;

/** The picture quality. {@code HIGH} is the default and uses the configured size. */
public enum Quality {
    HIGH,
    MEDIUM,
    LOW
}
