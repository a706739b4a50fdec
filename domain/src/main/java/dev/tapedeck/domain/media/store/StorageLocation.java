package dev.tapedeck.domain.media.store;

/**
 * Where objects are kept.
 *
 * @param provider {@code s3} for every store that speaks that protocol, otherwise the platform that hosts the media
 */
public record StorageLocation(String provider, String bucket, String region) {}
