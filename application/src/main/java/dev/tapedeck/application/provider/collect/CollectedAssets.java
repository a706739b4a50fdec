package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.StorageLocation;
import dev.tapedeck.domain.media.StoredObject;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes the assets of takes. */
public final class CollectedAssets {
    private final MediaStore store;
    private final IdSource ids;
    private final InstantSource clock;

    public CollectedAssets(MediaStore store, IdSource ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    public MediaStore store() {
        return store;
    }

    public MediaAsset stored(TakeMedia.Ended ended, AssetKind kind, StoredObject object, String contentType) {
        return asset(ended, kind, store.location(), object.key(), object.sizeBytes(), contentType, object.checksum());
    }

    /** @param bytes of the playlist's segments */
    public MediaAsset playlist(TakeMedia.Ended ended, MediaKey key, long bytes, String contentType) {
        return asset(ended, AssetKind.HLS, store.location(), key, bytes, contentType, null);
    }

    public MediaAsset hosted(
            TakeMedia.Ended ended, StorageLocation location, MediaKey key, long sizeBytes, String contentType) {
        return asset(ended, AssetKind.HOSTED, location, key, sizeBytes, contentType, null);
    }

    private MediaAsset asset(
            TakeMedia.Ended ended,
            AssetKind kind,
            StorageLocation location,
            MediaKey key,
            long sizeBytes,
            String contentType,
            @Nullable String checksum) {
        return new MediaAsset(
                ids.next(),
                kind,
                location,
                key,
                sizeBytes,
                contentType,
                checksum,
                ended.take().id(),
                clock.instant());
    }
}
