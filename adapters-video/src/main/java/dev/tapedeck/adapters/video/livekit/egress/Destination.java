package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Message;
import java.net.URI;
import java.util.Optional;

/**
 * A bucket with the address for LiveKit's egress service, which may differ from ours. Immutable; {@link #toString}
 * hides the keys.
 *
 * @param endpoint empty for Amazon S3
 * @param region not empty, as LiveKit would otherwise request it from the store
 * @param pathStyle whether the bucket is the first part of the path
 */
public record Destination(
        Optional<URI> endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle) {
    public Destination {
        if (region.isBlank() || bucket.isBlank() || accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("LiveKit needs region, bucket, access key and secret key of the store");
        }
        if (endpoint.isPresent() && endpoint.get().getHost() == null) {
            throw new IllegalArgumentException("the store's endpoint for LiveKit must be like https://s3.example.com");
        }
    }

    Message message() {
        Message s3 = new Message()
                .with("access_key", accessKey)
                .with("secret", secretKey)
                .with("region", region)
                .with("bucket", bucket)
                .with("force_path_style", pathStyle);
        return endpoint.map(uri -> s3.with("endpoint", uri.toString())).orElse(s3);
    }

    @Override
    public String toString() {
        return "Destination[endpoint=" + endpoint.map(URI::toString).orElse("Amazon's") + ", region=" + region
                + ", bucket=" + bucket + ", pathStyle=" + pathStyle + ", keys hidden]";
    }
}
