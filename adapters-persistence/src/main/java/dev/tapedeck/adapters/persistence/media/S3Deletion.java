package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.MediaKey;
import io.minio.DeleteObjectsArgs;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Deletes many objects with few requests. */
final class S3Deletion {
    /** The limit of the protocol. */
    private static final int BATCH_SIZE_MAX = 1_000;

    private final S3Client client;
    private final String bucket;

    S3Deletion(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    List<MediaKey> delete(Collection<MediaKey> keys) {
        List<MediaKey> all = List.copyOf(keys);
        List<MediaKey> failed = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH_SIZE_MAX) {
            failed.addAll(deleteBatch(all.subList(from, Math.min(from + BATCH_SIZE_MAX, all.size()))));
        }
        return List.copyOf(failed);
    }

    private List<MediaKey> deleteBatch(List<MediaKey> batch) {
        List<DeleteRequest.Object> objects =
                batch.stream().map(key -> new DeleteRequest.Object(key.value())).toList();
        DeleteObjectsArgs args = DeleteObjectsArgs.builder()
                .bucket(bucket)
                .objects(objects)
                .quiet(true)
                .build();
        try {
            return client.quick(minio -> minio.deleteObjects(args)).result().errors().stream()
                    .filter(error -> !"NoSuchKey".equals(error.code()))
                    .map(DeleteResult.Error::objectName)
                    .map(MediaKey::new)
                    .toList();
        } catch (S3Failed e) {
            throw e.during("delete " + batch.size() + " objects");
        }
    }
}
