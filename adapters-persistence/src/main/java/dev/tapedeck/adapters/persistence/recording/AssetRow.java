package dev.tapedeck.adapters.persistence.recording;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaLocation.Hosted;
import dev.tapedeck.domain.media.MediaLocation.Stored;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code media_assets}, as {@code select.sql} returns it: an array in the order of these components. Hosted
 * media has the provider and the address in the columns of store and bucket.
 */
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
    /** The column is never null: 1 stands for a size that is not known, which no video has. */
    private static final long SIZE_UNKNOWN = 1;

    private static final String HOSTED_NAME = "hosted.m3u8";

    static Parameters values(RecordingId recording, MediaAsset asset, int ordinal) {
        Parameters values = new Parameters()
                .uuid("id", asset.id())
                .uuid("recordingId", recording.value())
                .integer("ordinal", ordinal)
                .text("kind", WireNames.of(asset.kind()))
                .number("sizeBytes", Objects.requireNonNullElse(asset.sizeBytes(), SIZE_UNKNOWN))
                .text("contentType", asset.contentType())
                .text("checksum", asset.checksum())
                .uuid("takeId", asset.take() == null ? null : asset.take().value())
                .instant("createdAt", asset.createdAt());
        return asset.location() instanceof Hosted hosted
                ? located(values, hosted, keyOf(recording, asset))
                : located(values, (Stored) asset.location());
    }

    private static Parameters located(Parameters values, Stored stored) {
        StorageLocation store = stored.store();
        return located(values, store.provider(), store.bucket(), store.region(), stored.key());
    }

    private static Parameters located(Parameters values, Hosted hosted, MediaKey key) {
        return located(values, hosted.provider().name(), hosted.address().toString(), "", key);
    }

    private static Parameters located(Parameters values, String provider, String bucket, String region, MediaKey key) {
        return values.text("storageProvider", provider)
                .text("bucket", bucket)
                .text("region", region)
                .text("key", key.value());
    }

    /** No object has this key; it keeps the media of a take from being added twice. */
    private static MediaKey keyOf(RecordingId recording, MediaAsset hosted) {
        return hosted.take() == null
                ? MediaKey.of(recording, HOSTED_NAME)
                : MediaKey.of(recording, hosted.take(), HOSTED_NAME);
    }

    MediaAsset asset() {
        AssetKind assetKind = WireNames.parse(AssetKind.class, kind);
        boolean isHosted = assetKind == AssetKind.HOSTED;
        return new MediaAsset(
                id,
                assetKind,
                isHosted
                        ? hosted()
                        : new Stored(new StorageLocation(storageProvider, bucket, region), new MediaKey(key)),
                isHosted && sizeBytes == SIZE_UNKNOWN ? null : sizeBytes,
                contentType,
                checksum,
                takeId == null ? null : new TakeId(takeId),
                createdAt);
    }

    private Hosted hosted() {
        return new Hosted(new ProviderKind(storageProvider), URI.create(bucket));
    }
}
