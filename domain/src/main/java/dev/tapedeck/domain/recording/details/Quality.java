package dev.tapedeck.domain.recording.details;

/** How much detail is kept. {@code HIGH} is the default and uses the configured size. */
public enum Quality {
    HIGH,
    MEDIUM,
    LOW
}
