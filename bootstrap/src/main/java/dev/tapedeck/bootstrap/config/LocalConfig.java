package dev.tapedeck.bootstrap.config;

/** What can be configured where everything else is embedded. */
public record LocalConfig(
        CaptureConfig capture, RecordingConfig recordings, LogConfig log, ProvidersConfig providers) {}
