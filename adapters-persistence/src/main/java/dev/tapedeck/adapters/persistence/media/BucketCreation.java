package dev.tapedeck.adapters.persistence.media;

import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import java.util.concurrent.CompletableFuture;
import okhttp3.Response;

/**
 * Creates buckets. The library always names the location, and stores refuse the one that is meant without a name. Not
 * closed, as it shares everything with the client that it is made of.
 */
final class BucketCreation extends MinioAsyncClient {
    private static final String UNNAMED_REGION = "us-east-1";

    BucketCreation(MinioAsyncClient client) {
        super(client);
    }

    CompletableFuture<Void> create(String bucket, String region) {
        MakeBucketArgs args = MakeBucketArgs.builder().bucket(bucket).build();
        return region.equals(UNNAMED_REGION)
                ? executePutAsync(args, null, null, null).thenAccept(Response::close)
                : makeBucket(args).thenAccept(created -> {});
    }
}
