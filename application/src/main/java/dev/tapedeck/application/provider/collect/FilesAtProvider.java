package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.media.Workspace;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.StorageLocation;
import dev.tapedeck.domain.media.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies files from a platform into our store, where they do not stay there. */
public final class FilesAtProvider {
    private final CollectedAssets assets;
    private final HlsPackaging packaging;

    public FilesAtProvider(CollectedAssets assets, HlsPackaging packaging) {
        this.assets = assets;
        this.packaging = packaging;
    }

    /** Its size is not always told; what the platform plays is not empty. */
    public TakeMedia.Brought hosted(TakeMedia.Ended ended, CapturedFile file) {
        String platform = ended.take().provider().name();
        StorageLocation location = new StorageLocation(platform, file.address(), "");
        MediaKey key = MediaKey.of(ended.recording().id(), ended.take().id(), file.name());
        long sizeBytes = file.sizeBytes() == null ? 1 : Math.max(1, file.sizeBytes());
        MediaAsset asset = assets.hosted(ended, location, key, sizeBytes, file.contentType());
        return new TakeMedia.Brought(List.of(asset), file.duration(), false);
    }

    /** Streamed through a file of ours, so that its size is known before anything is kept. */
    public TakeMedia.Brought copy(TakeMedia.Ended ended, CapturedFile file) {
        try (Workspace workspace = new Workspace(assets.store())) {
            Path local = workspace.file("copy");
            long copied = download(ended, file, local);
            check(file, copied);
            MediaKey key = MediaKey.of(ended.recording().id(), ended.take().id(), file.name());
            StoredObject object = assets.store().put(key, local, file.contentType());
            boolean isWhole = file.role() == CapturedFile.Role.WHOLE;
            AssetKind kind = isWhole ? AssetKind.FILE : AssetKind.TRACK;
            MediaAsset asset = assets.stored(ended, kind, object, file.contentType());
            return isWhole ? packed(ended, asset, local) : new TakeMedia.Brought(List.of(asset), null, false);
        }
    }

    private TakeMedia.Brought packed(TakeMedia.Ended ended, MediaAsset asset, Path local) {
        List<MediaAsset> all = new ArrayList<>();
        all.add(asset);
        Optional<HlsPackaging.Packed> packed = packaging.pack(ended, local);
        packed.ifPresent(hls -> all.add(hls.asset()));
        @Nullable Duration duration = packed.map(HlsPackaging.Packed::duration).orElse(null);
        return new TakeMedia.Brought(all, duration, false);
    }

    private static long download(TakeMedia.Ended ended, CapturedFile file, Path target) {
        try (InputStream in = ended.engine().open(ended.take(), file)) {
            return Files.copy(in, target);
        } catch (IOException e) {
            throw new ProviderUnavailable("copy " + file.name(), e);
        }
    }

    private static void check(CapturedFile file, long copied) {
        if (copied == 0) {
            throw new NotVisibleYet(file.name() + " is empty");
        }
        if (file.sizeBytes() != null && file.sizeBytes() != copied) {
            throw new NotVisibleYet(file.name() + " has " + copied + " bytes instead of " + file.sizeBytes());
        }
    }
}
