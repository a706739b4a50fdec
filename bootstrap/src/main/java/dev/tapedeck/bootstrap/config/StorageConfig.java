package dev.tapedeck.bootstrap.config;

import java.net.URI;
import java.util.Optional;

/**
 * The store for media.
 *
 * @param publicEndpoint the same store as players reach it; empty when it is the same as ours
 * @param pathStyle whether the bucket is the first part of the path
 */
public record StorageConfig(
        URI endpoint,
        Optional<URI> publicEndpoint,
        String region,
        String bucket,
        SecretText accessKey,
        SecretText secretKey,
        boolean pathStyle) {
    /** Another bucket with the same credentials. */
    public StorageConfig of(String otherBucket, String otherRegion) {
        return new StorageConfig(endpoint, publicEndpoint, otherRegion, otherBucket, accessKey, secretKey, pathStyle);
    }
}
