package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.StoredObject;
import io.minio.ListObjectsV2Args;
import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists a bucket page by page, so that a failed page is retried and not the whole listing. */
final class S3Listing {
    private static final int PAGE_SIZE = 1_000;

    private final S3Client client;
    private final String bucket;

    S3Listing(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    void list(String prefix, Consumer<StoredObject> each) {
        String next = null;
        do {
            ListBucketResultV2 page = page(prefix, next);
            page.contents().forEach(item -> handOver(item, each));
            next = page.isTruncated() ? page.nextContinuationToken() : null;
        } while (next != null);
    }

    private ListBucketResultV2 page(String prefix, @Nullable String continuationToken) {
        ListObjectsV2Args.Builder args = ListObjectsV2Args.builder()
                .bucket(bucket)
                .prefix(prefix)
                .encodingType("url")
                .maxKeys(PAGE_SIZE);
        if (continuationToken != null) {
            args.continuationToken(continuationToken);
        }
        try {
            return client.quick(minio -> minio.listObjectsV2(args.build())).result();
        } catch (S3Failed e) {
            throw e.during("list " + prefix);
        }
    }

    /** Skips names that cannot be a {@link MediaKey}: they belong to other applications. */
    private static void handOver(Item item, Consumer<StoredObject> each) {
        if (MediaKey.isValid(item.objectName())) {
            each.accept(new StoredObject(new MediaKey(item.objectName()), item.size(), null, item.etag()));
        }
    }
}
