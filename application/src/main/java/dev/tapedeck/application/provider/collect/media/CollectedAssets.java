package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaLocation;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.media.store.StoredObject;
import java.net.URI;
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

    /** Not every provider says the size, and 0 says nothing either. */
    MediaAsset hosted(EndedTake ended, CapturedFile file) {
        MediaLocation location = new MediaLocation.Hosted(ended.take().provider(), URI.create(file.address()));
        @Nullable Long sizeBytes = file.sizeBytes() == null || file.sizeBytes() <= 0 ? null : file.sizeBytes();
        return new MediaAsset(
                kernel.ids().next(),
                AssetKind.HOSTED,
                location,
                sizeBytes,
                file.contentType(),
                null,
                ended.take().id(),
                kernel.now());
    }

    private MediaAsset asset(
            EndedTake ended,
            AssetKind kind,
            StorageLocation store,
            MediaKey key,
            long sizeBytes,
            String contentType,
            @Nullable String checksum) {
        return MediaAsset.stored(
                kernel.ids().next(),
                kind,
                store,
                key,
                sizeBytes,
                contentType,
                checksum,
                ended.take().id(),
                kernel.now());
    }
}
