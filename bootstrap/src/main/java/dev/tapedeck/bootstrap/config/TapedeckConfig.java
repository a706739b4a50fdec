package dev.tapedeck.bootstrap.config;

/** Everything that a server is told. */
public record TapedeckConfig(
        DatabaseConfig database,
        StorageConfig storage,
        AccessConfig access,
        ServerConfig server,
        LogConfig log,
        CaptureConfig capture,
        RecordingConfig recordings) {}
