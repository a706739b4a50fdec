package dev.tapedeck.bootstrap.config;

import dev.tapedeck.adapters.persistence.PostgresConfig;

/** The whole configuration of a server. */
public record TapedeckConfig(
        PostgresConfig database,
        StorageConfig storage,
        AccessConfig access,
        ServerConfig server,
        LogConfig log,
        CaptureConfig capture,
        RecordingConfig recordings,
        ProvidersConfig providers) {}
