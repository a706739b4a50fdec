package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import io.minio.PutObjectArgs;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes, reads and deletes one small object; creates the bucket when there is none. */
final class S3Verification {
    private static final byte[] PROBE = "written to see whether it can be".getBytes(StandardCharsets.UTF_8);

    private final S3MediaStore store;
    private final S3Client client;
    private final String bucket;
    private final String region;
    private final String attempted;

    S3Verification(S3MediaStore store, S3Client client, S3Config config) {
        this.store = store;
        this.client = client;
        this.bucket = config.bucket();
        this.region = config.region();
        this.attempted = "check bucket " + bucket + " at " + config.endpoint().getRawAuthority();
    }

    /** @param probe a key that no other check uses at the same time */
    void run(MediaKey probe) {
        try {
            writeMakingBucket(probe);
        } catch (S3Failed e) {
            throw e.during(attempted);
        }
        byte[] read = store.read(probe, PROBE.length).orElse(new byte[0]);
        boolean deleted = store.delete(List.of(probe)).isEmpty();
        if (!Arrays.equals(read, PROBE)) {
            throw new MediaStoreUnavailable(attempted + ": the written object could not be read back");
        }
        if (!deleted) {
            throw new MediaStoreUnavailable(attempted + ": these keys may not delete");
        }
    }

    private void writeMakingBucket(MediaKey probe) throws S3Failed {
        try {
            write(probe);
        } catch (S3Failed e) {
            if (!e.code().equals("NoSuchBucket")) {
                throw e;
            }
            makeBucket();
            write(probe);
        }
    }

    // Not a HEAD of the bucket, whose refusal has no body and does not show whether the key or the secret is wrong.
    private void write(MediaKey probe) throws S3Failed {
        PutObjectArgs args = PutObjectArgs.builder()
                .bucket(bucket)
                .object(probe.value())
                .data(PROBE, PROBE.length)
                .build();
        client.quick(minio -> minio.putObject(args));
    }

    private void makeBucket() throws S3Failed {
        try {
            client.quick(minio -> new BucketCreation(minio).create(bucket, region));
        } catch (S3Failed e) {
            // Another node has created it meanwhile.
            if (!e.code().equals("BucketAlreadyOwnedByYou")) {
                throw e;
            }
        }
    }
}
