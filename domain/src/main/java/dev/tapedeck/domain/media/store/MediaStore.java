package dev.tapedeck.domain.media.store;

import dev.tapedeck.domain.media.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Outbound port: objects in a bucket. Thread-safe. Every method except {@link #presign} calls the store, and throws
 * {@link MediaStoreUnavailable} within a bounded time when the store does not respond; a retry is always safe.
 */
public interface MediaStore {
    /** The location of new objects. */
    StorageLocation location();

    /** Stores a file's bytes, replacing what was there. Returns when the store has confirmed their number. */
    StoredObject put(MediaKey key, Path file, String contentType);

    /** Stores bytes, replacing what was there. For small objects such as playlists. */
    StoredObject put(MediaKey key, byte[] bytes, String contentType);

    /** The object under a key; empty when there is none. */
    Optional<StoredObject> head(MediaKey key);

    /** Opens the bytes under a key; empty when there is no object. Streamed; the caller closes it. */
    Optional<InputStream> open(MediaKey key);

    /** Passes every object whose key starts with {@code prefix} to a consumer, in the order of keys, page by page. */
    void list(String prefix, Consumer<StoredObject> each);

    /**
     * Deletes objects; an absent object counts as deleted.
     *
     * @return keys that could not be deleted, empty when all are deleted
     */
    List<MediaKey> delete(Collection<MediaKey> keys);

    /**
     * A presigned address: reads one object without further permission until it expires. Computed without network
     * calls.
     */
    URI presign(PresignRequest request);

    /** Whether the bucket responds now, within 2 seconds. Never throws. */
    boolean isReachable();

    /**
     * Checks that the configured credentials can write, read and delete objects in the bucket; creates the bucket when
     * it is absent.
     */
    void verify();

    /**
     * The bytes under a key, at most {@code sizeBytesMax}.
     *
     * @throws MediaStoreUnavailable also when there are more
     */
    default Optional<byte[]> read(MediaKey key, int sizeBytesMax) {
        try (InputStream in = open(key).orElse(null)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readNBytes(sizeBytesMax);
            if (in.read() >= 0) {
                throw new MediaStoreUnavailable(key + " is larger than " + sizeBytesMax + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new MediaStoreUnavailable("read " + key, e);
        }
    }
}
