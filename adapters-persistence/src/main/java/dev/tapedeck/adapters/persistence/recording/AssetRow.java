package dev.tapedeck.adapters.persistence.recording;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.StorageLocation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code media_assets}, as {@code select.sql} gives it: an array in the order of these components. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record AssetRow(
        UUID id,
        String kind,
        String storageProvider,
        String bucket,
        String region,
        String key,
        long sizeBytes,
        String contentType,
        @Nullable String checksum,
        @Nullable UUID takeId,
        Instant createdAt) {

    MediaAsset asset() {
        return new MediaAsset(
                id,
                WireNames.parse(AssetKind.class, kind),
                new StorageLocation(storageProvider, bucket, region),
                new MediaKey(key),
                sizeBytes,
                contentType,
                checksum,
                takeId == null ? null : new TakeId(takeId),
                createdAt);
    }
}
