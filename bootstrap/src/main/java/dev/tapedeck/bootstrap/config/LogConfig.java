package dev.tapedeck.bootstrap.config;

/** How and what is logged. */
public record LogConfig(Format format, Level level) {
    /** One line for people, or one JSON object for programs, per event. */
    public enum Format {
        TEXT,
        JSON
    }

    /** From which weight on Tapedeck's own events are logged. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
