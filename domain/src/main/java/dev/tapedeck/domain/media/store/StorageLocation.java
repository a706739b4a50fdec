package dev.tapedeck.domain.media.store;

/**
 * The location of stored objects.
 *
 * @param provider {@code s3} for every store that speaks that protocol
 */
public record StorageLocation(String provider, String bucket, String region) {}
