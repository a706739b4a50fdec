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
 * Outbound port: objects in a bucket. Thread-safe. Every method but {@link #presign} talks to the store and throws
 * {@link MediaStoreUnavailable} when it cannot, within a bounded time; trying again is always safe.
 */
public interface MediaStore {
    /** Where new objects go. */
    StorageLocation location();

    /** Stores a file's bytes, replacing what was there. Returns when the store has confirmed their number. */
    StoredObject put(MediaKey key, Path file, String contentType);

    /** Stores bytes, replacing what was there. For small things such as playlists. */
    StoredObject put(MediaKey key, byte[] bytes, String contentType);

    /** What is stored under a key; empty when nothing is. */
    Optional<StoredObject> head(MediaKey key);

    /** The bytes under a key, for the caller to close; empty when nothing is there. Not buffered whole. */
    Optional<InputStream> open(MediaKey key);

    /** Hands over every object whose key starts with {@code prefix}, in the order of keys, page after page. */
    void list(String prefix, Consumer<StoredObject> each);

    /**
     * Deletes objects; one that is not there counts as deleted.
     *
     * @return keys that could not be deleted, empty when all are gone
     */
    List<MediaKey> delete(Collection<MediaKey> keys);

    /** An address that reads one object without further permission until it expires. Local arithmetic, no network. */
    URI presign(PresignRequest request);

    /** Whether the store answers for the bucket now, within 2 seconds. Never throws. */
    boolean isReachable();

    /** Checks that the bucket can be written, read and emptied with the credentials at hand; makes it when absent. */
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
