package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaLocation.Hosted;
import dev.tapedeck.domain.media.MediaLocation.Stored;
import dev.tapedeck.domain.media.store.StorageLocation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Media that belongs to one recording. Immutable.
 *
 * @param location hosted for {@link AssetKind#HOSTED}, stored for every other kind
 * @param sizeBytes greater than 0; null for hosted media whose size the provider does not say
 * @param checksum as the store returned it, or null
 * @param take the take that it comes from, null when it was made from several
 */
public record MediaAsset(
        UUID id,
        AssetKind kind,
        MediaLocation location,
        @Nullable Long sizeBytes,
        String contentType,
        @Nullable String checksum,
        @Nullable TakeId take,
        Instant createdAt) {
    public MediaAsset {
        boolean isHosted = location instanceof Hosted;
        if (isHosted != (kind == AssetKind.HOSTED)) {
            throw new IllegalArgumentException("asset of kind " + kind + " at " + location);
        }
        if (sizeBytes == null ? !isHosted : sizeBytes <= 0) {
            throw new IllegalArgumentException("asset at " + location + " is empty");
        }
    }

    /**
     * An object in a store.
     *
     * @param key for {@link AssetKind#HLS} the playlist, whose segments lie beside it
     */
    public static MediaAsset stored(
            UUID id,
            AssetKind kind,
            StorageLocation store,
            MediaKey key,
            long sizeBytes,
            String contentType,
            @Nullable String checksum,
            @Nullable TakeId take,
            Instant createdAt) {
        return new MediaAsset(id, kind, new Stored(store, key), sizeBytes, contentType, checksum, take, createdAt);
    }

    /**
     * The object in the store; for {@link AssetKind#HLS} the playlist, whose segments lie beside it.
     *
     * @throws IllegalStateException for {@link AssetKind#HOSTED}
     */
    public MediaKey key() {
        if (location instanceof Stored stored) {
            return stored.key();
        }
        throw new IllegalStateException("asset " + id + " is in no store");
    }

    /** Whether it is this object of the store. */
    public boolean isAt(MediaKey key) {
        return location instanceof Stored stored && stored.key().equals(key);
    }

    /** Whether both are the same media: the same object, or the same address at a provider. */
    public boolean isSameAs(MediaAsset other) {
        return other.location instanceof Stored stored ? isAt(stored.key()) : location.equals(other.location);
    }
}
