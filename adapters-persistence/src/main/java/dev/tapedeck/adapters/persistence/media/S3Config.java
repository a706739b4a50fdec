package dev.tapedeck.adapters.persistence.media;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address and the credentials of the bucket. Invalid values are refused with an {@link IllegalArgumentException}
 * that names the field and never shows a key.
 *
 * @param endpoint {@code http} or {@code https}, host and optional port, nothing else
 * @param publicEndpoint the address of the same store for players; used in presigned addresses
 * @param pathStyle whether the bucket is the first part of the path, as self-hosted stores require, and not of the host
 *     name
 */
public record S3Config(
        URI endpoint,
        URI publicEndpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        boolean pathStyle,
        S3Timeouts timeouts) {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,512}");

    public S3Config {
        requireEndpoint("endpoint", endpoint);
        requireEndpoint("publicEndpoint", publicEndpoint);
        require(REGION.matcher(region).matches(), "region must be like us-east-1: " + region);
        require(
                BUCKET.matcher(bucket).matches() && !bucket.contains(".."),
                "bucket must be 3 to 63 of a-z 0-9 . - and start and end with a letter or digit: " + bucket);
        require(KEY.matcher(accessKey).matches(), "accessKey must be 1 to 512 printable ASCII characters");
        require(KEY.matcher(secretKey).matches(), "secretKey must be 1 to 512 printable ASCII characters");
    }

    /**
     * A configuration with path style and default time-outs.
     *
     * @param publicEndpoint null when players use the same address
     */
    public static S3Config of(
            URI endpoint,
            @Nullable URI publicEndpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey) {
        URI forPlayers = publicEndpoint == null ? endpoint : publicEndpoint;
        return new S3Config(endpoint, forPlayers, region, bucket, accessKey, secretKey, true, S3Timeouts.DEFAULT);
    }

    public S3Config withTimeouts(S3Timeouts other) {
        return new S3Config(endpoint, publicEndpoint, region, bucket, accessKey, secretKey, pathStyle, other);
    }

    public S3Config withVirtualHostStyle() {
        return new S3Config(endpoint, publicEndpoint, region, bucket, accessKey, secretKey, false, timeouts);
    }

    @Override
    public String toString() {
        return "S3Config[" + endpoint + ", public " + publicEndpoint + ", region " + region + ", bucket " + bucket
                + ", keys hidden]";
    }

    private static void requireEndpoint(String field, URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        require(web && uri.getHost() != null, field + " must be like http://localhost:9000");
        // A user part would put a secret into log lines, and a path would break signatures.
        boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        boolean rooted = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        require(bare && rooted, field + " must be scheme, host and port only");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
