package dev.tapedeck.bootstrap.config;

/** The format and the level of the log. */
public record LogConfig(Format format, Level level) {
    /** One line for people, or one JSON object for programs, per event. */
    public enum Format {
        TEXT,
        JSON
    }

    /** The least severe level of Tapedeck's own events that is logged. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
