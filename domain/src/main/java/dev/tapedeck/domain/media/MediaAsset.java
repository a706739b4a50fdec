package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.store.StorageLocation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something stored that belongs to one recording. Immutable.
 *
 * @param key the object; for {@link AssetKind#HLS} the playlist, whose segments lie beside it
 * @param sizeBytes greater than 0
 * @param checksum as the store returned it, or null
 * @param take the take that it comes from, null when it was made from several
 */
public record MediaAsset(
        UUID id,
        AssetKind kind,
        StorageLocation location,
        MediaKey key,
        long sizeBytes,
        String contentType,
        @Nullable String checksum,
        @Nullable TakeId take,
        Instant createdAt) {
    public MediaAsset {
        if (sizeBytes <= 0) {
            throw new IllegalArgumentException("asset " + key + " is empty");
        }
    }
}
