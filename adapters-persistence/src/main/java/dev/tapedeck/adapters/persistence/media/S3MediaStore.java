package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.media.store.PresignRequest;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.media.store.StoredObject;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Objects in a bucket of any store that speaks the S3 protocol. Calls with transient failures are tried up to three
 * times.
 *
 * <p>{@link #close} ends running calls, connections and threads.
 */
public final class S3MediaStore implements MediaStore, AutoCloseable {
    /** Larger files are uploaded in parts of this size, which bounds the memory that a store needs to verify one. */
    private static final long PART_BYTES = 16L * 1024 * 1024;

    /** A key under which nothing is ever stored, for a cheap health check. */
    private static final String PROBE = "health/probe";

    private final S3Config config;
    private final InstantSource clock;
    private final S3Client client;
    private final S3Listing listing;
    private final S3Deletion deletion;
    private final S3Presigner presigner;

    /** Creates a store; connects at the first call. */
    public S3MediaStore(S3Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.client = new S3Client(config);
        this.listing = new S3Listing(client, config.bucket());
        this.deletion = new S3Deletion(client, config.bucket());
        this.presigner = new S3Presigner(config, clock);
    }

    @Override
    public StorageLocation location() {
        return new StorageLocation("s3", config.bucket(), config.region());
    }

    @Override
    public StoredObject put(MediaKey key, Path file, String contentType) {
        try {
            long sizeBytes = Files.size(file);
            client.transfer(minio -> minio.uploadObject(upload(key, file, contentType)));
            return confirmed(key, sizeBytes);
        } catch (S3Failed e) {
            throw e.during("put " + key);
        } catch (IOException e) {
            throw new MediaStoreUnavailable("put " + key + ": the file to store cannot be read", e);
        }
    }

    @Override
    public StoredObject put(MediaKey key, byte[] bytes, String contentType) {
        PutObjectArgs args = PutObjectArgs.builder()
                .bucket(config.bucket())
                .object(key.value())
                .data(bytes, bytes.length)
                .contentType(contentType)
                .build();
        try {
            client.transfer(minio -> minio.putObject(args));
            return confirmed(key, bytes.length);
        } catch (S3Failed e) {
            throw e.during("put " + key);
        }
    }

    @Override
    public Optional<StoredObject> head(MediaKey key) {
        StatObjectArgs args = StatObjectArgs.builder()
                .bucket(config.bucket())
                .object(key.value())
                .build();
        try {
            StatObjectResponse found = client.quick(minio -> minio.statObject(args));
            return Optional.of(new StoredObject(key, found.size(), found.contentType(), found.etag()));
        } catch (S3Failed e) {
            return emptyWhenAbsent(e, "read the metadata of " + key);
        }
    }

    @Override
    public Optional<InputStream> open(MediaKey key) {
        GetObjectArgs args = GetObjectArgs.builder()
                .bucket(config.bucket())
                .object(key.value())
                .build();
        try {
            GetObjectResponse found = client.transfer(minio -> minio.getObject(args));
            return Optional.of(found);
        } catch (S3Failed e) {
            return emptyWhenAbsent(e, "open " + key);
        }
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        listing.list(prefix, each);
    }

    @Override
    public List<MediaKey> delete(Collection<MediaKey> keys) {
        return deletion.delete(keys);
    }

    @Override
    public URI presign(PresignRequest request) {
        return presigner.presign(request);
    }

    @Override
    public boolean isReachable() {
        StatObjectArgs args =
                StatObjectArgs.builder().bucket(config.bucket()).object(PROBE).build();
        try {
            client.probe(minio -> minio.statObject(args));
            return true;
        } catch (S3Failed e) {
            return e.code().equals("NoSuchKey");
        } catch (MediaStoreUnavailable closed) {
            return false;
        }
    }

    @Override
    public void verify() {
        String probe = "verify/" + ProcessHandle.current().pid() + "-" + clock.millis();
        new S3Verification(this, client, config).run(new MediaKey(probe));
    }

    /**
     * Makes the first call, which is slow, as loading its classes takes almost a second. Blocking; call it on a
     * background thread.
     *
     * @return whether the bucket could be read
     */
    public boolean warmUp() {
        try {
            listing.list("warm-up/", object -> {});
            return true;
        } catch (MediaStoreUnavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private UploadObjectArgs upload(MediaKey key, Path file, String contentType) {
        try {
            return UploadObjectArgs.builder()
                    .bucket(config.bucket())
                    .object(key.value())
                    .filename(file.toString(), PART_BYTES)
                    .contentType(contentType)
                    .build();
        } catch (MinioException e) {
            throw S3Failed.of(e).during("put " + key);
        }
    }

    private StoredObject confirmed(MediaKey key, long sizeBytes) {
        StoredObject seen = head(key)
                .orElseThrow(() -> new MediaStoreUnavailable("put " + key + ": the object is missing afterwards"));
        if (seen.sizeBytes() != sizeBytes) {
            throw new MediaStoreUnavailable(
                    "put " + key + ": " + seen.sizeBytes() + " of " + sizeBytes + " bytes arrived");
        }
        return seen;
    }

    private static <T> Optional<T> emptyWhenAbsent(S3Failed failed, String attempted) {
        if (failed.code().equals("NoSuchKey")) {
            return Optional.empty();
        }
        throw failed.during(attempted);
    }
}
