package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.media.store.StoredObject;
import org.jspecify.annotations.Nullable;

/** Makes the assets of takes. */
final class CollectedAssets {
    private final Kernel kernel;

    CollectedAssets(Kernel kernel) {
        this.kernel = kernel;
    }

    MediaAsset stored(EndedTake ended, AssetKind kind, StoredObject object, String contentType) {
        StorageLocation store = kernel.media().location();
        return asset(ended, kind, store, object.key(), object.sizeBytes(), contentType, object.checksum());
    }

    /** @param bytes size of the playlist's segments */
    MediaAsset playlist(EndedTake ended, MediaKey key, long bytes) {
        StorageLocation store = kernel.media().location();
        return asset(ended, AssetKind.HLS, store, key, bytes, ContentTypes.HLS_PLAYLIST, null);
    }

    MediaAsset hosted(EndedTake ended, StorageLocation location, MediaKey key, long sizeBytes, String contentType) {
        return asset(ended, AssetKind.HOSTED, location, key, sizeBytes, contentType, null);
    }

    private MediaAsset asset(
            EndedTake ended,
            AssetKind kind,
            StorageLocation location,
            MediaKey key,
            long sizeBytes,
            String contentType,
            @Nullable String checksum) {
        return new MediaAsset(
                kernel.ids().next(),
                kind,
                location,
                key,
                sizeBytes,
                contentType,
                checksum,
                ended.take().id(),
                kernel.now());
    }
}
