package dev.tapedeck.domain.media.store;

import dev.tapedeck.domain.media.MediaKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Objects in a sorted map. Thread-safe. */
public final class InMemoryMediaStore implements MediaStore {
    private static final StorageLocation LOCATION = new StorageLocation("s3", "tapedeck-recordings", "us-east-1");

    private static final class Content {
        final byte[] bytes;
        final String contentType;

        Content(byte[] bytes, String contentType) {
            this.bytes = bytes;
            this.contentType = contentType;
        }
    }

    private final NavigableMap<String, Content> objects = new ConcurrentSkipListMap<>();
    private final Set<MediaKey> stuck = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /** Whether the store cannot be reached from now on. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Refuses to delete a key until {@link #unstick}. */
    public void stick(MediaKey key) {
        stuck.add(key);
    }

    public void unstick(MediaKey key) {
        stuck.remove(key);
    }

    /** Every key there is, in order. */
    public List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    /** What a player gets from an address of {@link #presign}; empty when nothing is stored there. */
    public Optional<byte[]> fetch(URI address) {
        String key = address.getSchemeSpecificPart().replaceFirst("\\?.*", "");
        return Optional.ofNullable(objects.get(key)).map(content -> content.bytes.clone());
    }

    @Override
    public StorageLocation location() {
        return LOCATION;
    }

    @Override
    public StoredObject put(MediaKey key, Path file, String contentType) {
        try {
            return put(key, Files.readAllBytes(file), contentType);
        } catch (IOException e) {
            throw new MediaStoreUnavailable("put " + key, e);
        }
    }

    @Override
    public StoredObject put(MediaKey key, byte[] bytes, String contentType) {
        reach("put " + key);
        Content content = new Content(bytes.clone(), contentType);
        objects.put(key.value(), content);
        return stored(key.value(), content);
    }

    @Override
    public Optional<StoredObject> head(MediaKey key) {
        reach("head " + key);
        return Optional.ofNullable(objects.get(key.value())).map(content -> stored(key.value(), content));
    }

    @Override
    public Optional<InputStream> open(MediaKey key) {
        reach("open " + key);
        return Optional.ofNullable(objects.get(key.value())).map(content -> new ByteArrayInputStream(content.bytes));
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        reach("list " + prefix);
        objects.tailMap(prefix, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> each.accept(stored(entry.getKey(), entry.getValue())));
    }

    @Override
    public List<MediaKey> delete(Collection<MediaKey> keys) {
        reach("delete " + keys.size() + " objects");
        keys.stream().filter(key -> !stuck.contains(key)).forEach(key -> objects.remove(key.value()));
        return keys.stream().filter(stuck::contains).toList();
    }

    /** {@code memory:<key>?validForSeconds=60&contentType=…&downloadName=…} */
    @Override
    public URI presign(PresignRequest request) {
        StringBuilder address = new StringBuilder("memory:" + request.key())
                .append("?validForSeconds=")
                .append(request.validFor().toSeconds());
        if (request.contentType() != null) {
            address.append("&contentType=").append(encoded(request.contentType()));
        }
        if (request.downloadName() != null) {
            address.append("&downloadName=").append(encoded(request.downloadName()));
        }
        return URI.create(address.toString());
    }

    @Override
    public boolean isReachable() {
        return !away;
    }

    @Override
    public void verify() {
        reach("verify " + LOCATION.bucket());
    }

    private void reach(String attempted) {
        if (away) {
            throw new MediaStoreUnavailable(attempted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static StoredObject stored(String key, Content content) {
        String checksum = Integer.toHexString(Arrays.hashCode(content.bytes));
        return new StoredObject(new MediaKey(key), content.bytes.length, content.contentType, checksum);
    }
}
