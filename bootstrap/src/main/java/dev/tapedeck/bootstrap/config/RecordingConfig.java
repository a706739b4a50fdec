package dev.tapedeck.bootstrap.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How recordings are made and given back.
 *
 * @param playbackSecret empty when a key is made once and kept in the database
 */
public record RecordingConfig(
        boolean enabledByDefault,
        Duration durationMax,
        Duration presignedUrlExpiry,
        Duration playbackUrlExpiry,
        Optional<SecretText> playbackSecret) {}
